package fr.vigie.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet whose fixed lengths grow with the texts. Most lengths are em and grow by themselves; icons, rows of tables and the like take
 * no em, so these are multiplied here.
 */
final class ScaledSheet {
    private static final Pattern FIXED = Pattern.compile(
            "(-fx-(?:icon-size|fixed-cell-size|size|(?:min|pref|max)-(?:width|height))\\s*:\\s*)(\\d+(?:\\.\\d+)?)(px)?(?=\\s*;)");

    private ScaledSheet() {}

    /** Its address: the resource's own at factor 1, else one that holds the sheet itself. */
    static String of(String resource, double factor) {
        if (factor == 1) {
            return Objects.requireNonNull(ScaledSheet.class.getResource(resource), resource).toExternalForm();
        }
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder()
                .encodeToString(scaled(read(resource), factor).getBytes(StandardCharsets.UTF_8));
    }

    static String scaled(String css, double factor) {
        return FIXED.matcher(css).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + grown(found.group(2), factor)
                + (found.group(3) == null ? "" : found.group(3))));
    }

    private static String grown(String length, double factor) {
        return String.format(Locale.ROOT, "%.1f", Double.parseDouble(length) * factor);
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ScaledSheet.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
