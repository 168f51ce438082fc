package fr.vigie.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern IN_JAVA = Pattern.compile("texts(?:\\(\\))?\\.get\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern QUOTED = Pattern.compile("\"([\\w.-]+)\"");
    private static final Pattern IN_FXML = Pattern.compile("=\"%([\\w.-]+)\"");

    private final Set<String> french = keys("fr");
    private final Set<String> english = keys("en");

    private static Set<String> keys(String language) {
        return new TreeSet<>(new Messages("ui", Locale.of(language)).bundle().keySet());
    }

    @Test
    void both_languages_say_the_same() {
        assertThat(french).isEqualTo(english);
    }

    @Test
    void every_text_that_is_asked_for_exists() throws IOException {
        Set<String> asked = new TreeSet<>();
        collect(Path.of("src/main/java/fr/vigie/ui"), ".java", IN_JAVA, asked);
        collect(Path.of("src/main/resources/fxml"), ".fxml", IN_FXML, asked);
        asked.removeAll(french);
        assertThat(asked).as("lines to add to ui_fr and ui_en").isEmpty();
    }

    /** A key is made whole in the code, or of a beginning that ends in a dot, or of another key and an ending that begins with one. */
    @Test
    void every_text_that_exists_is_asked_for() throws IOException {
        Set<String> quoted = new TreeSet<>();
        collect(Path.of("src/main/java/fr/vigie"), ".java", QUOTED, quoted);
        collect(Path.of("src/main/resources/fxml"), ".fxml", IN_FXML, quoted);
        Set<String> unused = new TreeSet<>(french);
        unused.removeIf(key -> asked(key, quoted));
        assertThat(unused).as("lines to take out of ui_fr and ui_en").isEmpty();
    }

    private static boolean asked(String key, Set<String> quoted) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (quoted.contains(key.substring(0, dot + 1)) || quoted.contains(key.substring(dot)) && asked(key.substring(0, dot), quoted)
                    || key.startsWith("col.") && quoted.contains(key.substring(4))) {
                return true;
            }
        }
        return quoted.contains(key) || key.matches(".*\\.\\d") && quoted.contains(key.substring(0, key.length() - 2));
    }

    private static void collect(Path folder, String ending, Pattern pattern, Set<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                Matcher key = pattern.matcher(Files.readString(file));
                while (key.find()) {
                    into.add(key.group(1));
                }
            }
        }
    }

    @Test
    void french_never_lets_a_line_break_before_its_double_punctuation() {
        Messages texts = new Messages("ui", Locale.FRENCH);
        for (String key : french) {
            assertThat(texts.bundle().getString(key)).as(key).doesNotContainPattern(" [:;!?»]").doesNotContain("« ", "'");
        }
    }
}
