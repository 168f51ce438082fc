package fr.vigie.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle whole, in both languages, in good French; a failure shows the lines to paste. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_(fr|en)\\.properties$", "")).distinct().sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) throws Exception {
        Properties french = read(bundle + "_fr.properties");
        Properties english = read(bundle + "_en.properties");
        List<String> lines = new ArrayList<>();
        missing(english, french, bundle + "_fr", lines);
        missing(french, english, bundle + "_en", lines);
        for (String key : french.stringPropertyNames()) {
            String other = english.getProperty(key);
            if (other != null && !placeholders(french.getProperty(key)).equals(placeholders(other))) {
                lines.add(bundle + ": " + key + " has " + placeholders(french.getProperty(key)) + " in French, " + placeholders(other)
                        + " in English");
            }
        }
        assertThat(lines).as("lines to paste").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void frenchIsTypesetAsFrench(String bundle) throws Exception {
        Properties french = read(bundle + "_fr.properties");
        List<String> lines = new ArrayList<>();
        for (String key : new TreeSet<>(french.stringPropertyNames())) {
            String text = french.getProperty(key);
            String good = typeset(text);
            if (!good.equals(text)) {
                lines.add(key + "=" + good.replace("\n", "\\n"));
            }
        }
        assertThat(lines).as("lines to paste into " + bundle + "_fr.properties").isEmpty();
    }

    @Test
    void everyFaultHasItsTwoSentencesInBothLanguages() throws Exception {
        for (String language : List.of("fr", "en")) {
            Properties sentences = read("faults_" + language + ".properties");
            List<String> lines = Stream.of(Fault.values()).flatMap(fault -> Stream.of(fault + ".what", fault + ".do"))
                    .filter(key -> !sentences.containsKey(key)).map(key -> key + "=").toList();
            assertThat(lines).as("lines to fill in faults_" + language + ".properties").isEmpty();
        }
    }

    /** No plain space before double punctuation or within guillemets, no straight apostrophe in a word. */
    private static String typeset(String text) {
        return text.replaceAll(" (?=[:;!?%»])", "\u00A0").replaceAll("(?<=«) ", "\u00A0").replaceAll("(?<=\\p{L})'+(?=\\p{L})", "’")
                .replaceAll("(?<=[\\p{L}\\p{N})}])([;!?»])(?=\\s|$)", "\u00A0$1");
    }

    private static void missing(Properties from, Properties in, String name, List<String> lines) {
        for (String key : new TreeSet<>(from.stringPropertyNames())) {
            if (!in.containsKey(key)) {
                lines.add(name + ": " + key + "=" + from.getProperty(key));
            }
        }
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Properties read(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
