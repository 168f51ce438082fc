package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.Fault;
import fr.vigie.model.RuleBook;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules changed on a screen, for all desktops. */
class SharedRulesTest {
    @Test
    void changes_count_everywhere_and_go_back_to_the_default() throws Exception {
        try (Database database = PostgresForTests.open()) {
            SharedRules here = new SharedRules(database.settings(), Map.of("stop.grace", "90 s"), "ici");
            SharedRules there = new SharedRules(database.settings(), Map.of(), "là-bas");
            SharedRules.Stored base = here.stored();
            assertThat(base.texts()).containsEntry("stop.grace", "90 s");
            here.save(Map.of("gap.threshold", Optional.of("5 min"), "wait.anchor.SU12", Optional.of("end"), "stop.grace",
                    Optional.of("30")), base);
            RuleBook rules = there.load().rules();
            assertThat(rules.common().gapThreshold()).isEqualTo(Duration.ofMinutes(5));
            assertThat(rules.of("SU12").waitAnchor()).isEqualTo(WaitAnchor.END);
            // what this computer gave explicitly does not come back
            assertThat(here.load().rules().common().stopGrace()).isEqualTo(Duration.ofSeconds(30));

            assertThatThrownBy(() -> there.save(Map.of("gap.threshold", Optional.of("60 s")), base))
                    .isInstanceOfSatisfying(VigieException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.SETTING_CHANGED));
            there.save(Map.of("gap.threshold", Optional.empty(), "wait.anchor.SU12", Optional.empty()), there.stored());
            assertThat(here.load().rules().common().gapThreshold()).isEqualTo(Duration.ofMinutes(10));
            assertThat(here.stored().texts()).doesNotContainKeys("gap.threshold", "wait.anchor.SU12");
        }
    }

    @Test
    void one_wrong_text_changes_nothing() throws Exception {
        try (Database database = PostgresForTests.open()) {
            SharedRules rules = new SharedRules(database.settings(), Map.of(), "ici");
            assertThatThrownBy(() -> rules.save(Map.of("gap.threshold", Optional.of("60 s"), "stop.grace", Optional.of("bientôt")),
                    rules.stored())).isInstanceOf(VigieException.class);
            assertThat(rules.stored().texts()).isEmpty();
        }
    }
}
