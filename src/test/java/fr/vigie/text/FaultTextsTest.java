package fr.vigie.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fault is given stands in its sentences, apostrophes and all; {@link BundlesTest} looks at the bundles themselves. */
class FaultTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Messages FRENCH = new Messages("faults", Locale.FRANCE);
    private static final Messages ENGLISH = new Messages("faults", Locale.UK);

    private static String raw(Messages messages, Fault fault, String part) {
        String key = fault.name() + part;
        assertThat(messages.bundle().containsKey(key)).as("i18n/faults_%s.properties lacks %s", messages.locale().getLanguage(), key)
                .isTrue();
        return messages.bundle().getString(key);
    }

    private static Set<Integer> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void fillsInWhatItIsGiven(Fault fault) {
        Object[] given = Stream.of("a'0", "b'1", "c'2", "d'3", "e'4").toArray();
        VigieException thrown = new VigieException(fault, given);
        for (Messages messages : List.of(FRENCH, ENGLISH)) {
            Set<Integer> wanted = placeholders(raw(messages, fault, ".what") + raw(messages, fault, ".do"));
            String said = messages.what(thrown) + " " + messages.advice(thrown);
            assertThat(said).doesNotContain("{").doesNotContain("''");
            wanted.forEach(index -> assertThat(said).contains(String.valueOf(given[index])));
        }
    }

    @Test
    void noSentenceIsLeftWithoutAFault() {
        Set<String> known = Arrays.stream(Fault.values()).flatMap(fault -> Stream.of(fault.name() + ".what", fault.name() + ".do"))
                .collect(Collectors.toSet());
        Collection<String> french = FRENCH.bundle().keySet();
        assertThat(known).containsAll(french).containsAll(ENGLISH.bundle().keySet());
    }
}
