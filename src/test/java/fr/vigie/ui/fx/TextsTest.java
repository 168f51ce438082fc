package fr.vigie.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.MachineState;
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
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern IN_FXML = Pattern.compile("=\"%([a-z.]+)\"");
    /** Names in quotes that are not texts: they are remembered by {@link Memory}, or belong to others. */
    private static final Pattern OTHER = Pattern.compile("window\\..*|atelier\\.order|glass\\..*");

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
    void every_text_that_is_used_exists_and_every_one_that_exists_is_used() throws IOException {
        Set<String> used = new TreeSet<>();
        collect(Path.of("src/main/java/fr/vigie/ui"), ".java", IN_JAVA, used);
        collect(Path.of("src/main/resources/fxml"), ".fxml", IN_FXML, used);
        for (MachineState state : MachineState.values()) {
            used.add("state." + States.style(state));
            used.add("legend." + States.style(state));
            if (state != MachineState.NO_DATA) {
                used.add("state.short." + States.style(state));
            }
        }
        used.removeIf(key -> OTHER.matcher(key).matches());
        assertThat(used).as("lines to add to ui_fr and ui_en, or to take out there").isEqualTo(french);
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
