package fr.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleKeysTest {
    @Test
    void defaultsAreThoseOfTheSpec() throws Exception {
        assertThat(RuleKeys.toRuleBook(RuleKeys.defaults())).isEqualTo(RuleBook.DEFAULT);
        assertThat(RuleKeys.toRuleBook(Map.of("types.X", "A;B", "theme", "?"))).isEqualTo(RuleBook.DEFAULT);
        assertThat(RuleKeys.defaults()).isEqualTo(Map.of("changeover", "00:00", "gap.threshold", "600 s", "gap.ignored-events", "",
                "microstop.threshold", "120 s", "stop.grace", "60 s", "wait.anchor", "start"));
    }

    @Test
    void aTypesRulesAreTheCommonOnesWithItsOwn() throws Exception {
        Map<String, String> texts = Map.of("changeover", "05:00", "gap.threshold", "0 s", "stop.grace", "0 s", "wait.anchor.SU12", "end",
                "gap.ignored-events", "Hartslag", "gap.ignored-events.SU12", "");
        RuleBook book = RuleKeys.toRuleBook(texts);
        Rules common = new Rules(LocalTime.of(5, 0), Duration.ZERO, Set.of("Hartslag"), Duration.ofSeconds(120), Duration.ZERO,
                WaitAnchor.START);
        assertThat(book.of("DEM12")).isEqualTo(common);
        assertThat(book.of("SU12")).isEqualTo(new Rules(LocalTime.of(5, 0), Duration.ZERO, Set.of(), Duration.ofSeconds(120),
                Duration.ZERO, WaitAnchor.END));
        assertThat(RuleKeys.toRuleBook(RuleKeys.texts(book))).isEqualTo(book);
        assertThat(RuleKeys.texts(book)).containsEntry("wait.anchor.SU12", "end").doesNotContainKey("stop.grace.SU12");
    }

    @Test
    void aWrongTextIsNamed() {
        assertThatExceptionOfType(VigieException.class).isThrownBy(() -> RuleKeys.toRuleBook(Map.of("changeover", "25:00")))
                .satisfies(wrong -> assertThat(wrong.arguments()).startsWith("changeover", "25:00"));
    }
}
