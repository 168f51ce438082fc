package fr.vigie.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Details;
import fr.vigie.model.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The hand-written readers of details against the patterns of spec 1.3. */
class DetailsReadersTest {
    private static final Pattern MINUTES = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*min", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*sec", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL = Pattern.compile("(\\d+[.,]\\d+)");
    private static final Pattern REFERENCE = Pattern.compile("(?:^|\\s)R:(\\S+)");
    private static final Pattern LENGTH = Pattern.compile("(?:^|\\s)L:(\\d+(?:[.,]\\d+)?)");
    private static final Pattern COLOUR = Pattern.compile("(?:^|\\s)C:(.*?)(?=\\s[A-Z]:|$)");
    private static final int TEXTS = 150_000;

    @Test
    void waitsAreReadAsThePatternsSay() {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random,
                    List.of("0", "1", "12", "86400", "1440", "0005", ".", ",", " ", "min", "sec", "MiN", "sEC", "mi", "s", "x", "é"), 9);
            assertThat(WaitReader.millis(details(text))).as(text).isEqualTo(expectedMillis(text));
        }
    }

    @Test
    void profilesAreReadAsThePatternsSay() {
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random,
                    List.of("R:", "L:", "C:", "T:", " R:", " L:", " C:", " T:", " ", "  ", "7016", "G", "9", ".", ",", "99999", "995", "é",
                            "\u00a0", "r:", ":"),
                    12);
            ProfileReader reader = new ProfileReader(details(text));
            Profile profile = reader.profile(5, 1, 2);
            assertThat(profile == null ? "none" : profile.toString()).as(text).isEqualTo(expectedProfile(text));
            assertThat(reader.statesAbsurdLength()).as(text).isEqualTo(isAbsurd(statedLength(text)));
            BigDecimal length = profile == null || profile.length() == null ? BigDecimal.ZERO : profile.length();
            assertThat(profile == null ? 0 : reader.lengthHundredths()).as(text).isEqualTo(length.movePointRight(2).longValueExact());
        }
    }

    @Test
    void longestDetailsAreReadAtOnce() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String unit : List.of("1", "1 ", "1.", "1m", " R:", " L:", " C:", "9,9", " ")) {
                String text = unit.repeat(500).substring(0, 500);
                for (int i = 0; i < 2_000; i++) {
                    WaitReader.millis(details(text));
                    new ProfileReader(details(text)).profile(0, 0, 0);
                }
            }
        });
    }

    private static Details details(String text) {
        byte[] bytes = ("«" + text + "»").getBytes(Charset.forName("windows-1252"));
        return Details.of(bytes, 1, bytes.length - 1);
    }

    private static String text(Random random, List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static @Nullable BigDecimal number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? new BigDecimal(found.group(1).replace(',', '.')) : null;
    }

    private static long expectedMillis(String text) {
        BigDecimal minutes = number(MINUTES, text);
        BigDecimal seconds = number(SECONDS, text);
        BigDecimal stated = minutes == null && seconds == null
                ? number(DECIMAL, text)
                : (minutes == null ? BigDecimal.ZERO : minutes.multiply(BigDecimal.valueOf(60)))
                        .add(seconds == null ? BigDecimal.ZERO : seconds);
        if (stated == null) {
            return WaitReader.NONE;
        }
        BigDecimal millis = stated.movePointRight(3).setScale(0, RoundingMode.HALF_UP);
        return millis.compareTo(BigDecimal.valueOf(86_400_000)) > 0 ? WaitReader.ABSURD : millis.longValueExact();
    }

    private static @Nullable BigDecimal statedLength(String text) {
        BigDecimal length = number(LENGTH, text);
        return length == null ? null : length.setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean isAbsurd(@Nullable BigDecimal length) {
        return length != null && length.compareTo(BigDecimal.valueOf(100_000)) >= 0;
    }

    private static String expectedProfile(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.find()) {
            return "none";
        }
        Matcher colour = COLOUR.matcher(text);
        String label = colour.find() ? colour.group(1).replaceAll("^ +| +$", "") : "";
        BigDecimal length = statedLength(text);
        return new Profile(cut(reference.group(1), 50), isAbsurd(length) ? null : length,
                label.isEmpty() ? "N/A" : cut(label.split(" ")[0], 50), label
                        .isEmpty() ? null : cut(label, 100),
                5, 1, 2).toString();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
