package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Rules;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.reference.LogTree;
import fr.vigie.store.RunOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples through a real database: what is read back is what the logs say. */
class SampleImportTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    @TempDir
    Path spool = Path.of("");

    static Stream<Arguments> samples() {
        Rules plain = Rules.DEFAULT;
        return Stream.of(Arguments.of("edge", Map.of(), plain), Arguments.of("week", Map.of(), plain),
                Arguments.of("edge", Map.of("changeover", "05:00"),
                        new Rules(LocalTime.of(5, 0), plain.gapThreshold(), Set.of(), plain.microStop(), plain.stopGrace(),
                                WaitAnchor.START)),
                Arguments.of("edge", Map.of("wait.anchor", "end", "gap.threshold", "0 s"),
                        new Rules(LocalTime.MIDNIGHT, Duration.ZERO, Set.of(), plain.microStop(), plain.stopGrace(), WaitAnchor.END)),
                Arguments.of("edge", Map.of("gap.ignored-events", "Hartslag,ZaagCyclus", "stop.grace", "0 s"), new Rules(LocalTime.MIDNIGHT,
                        plain.gapThreshold(), Set.of("Hartslag", "ZaagCyclus"), plain.microStop(), Duration.ZERO, WaitAnchor.START)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void storedSessionsAreTheReferences(String logs, Map<String, String> given, Rules rules) throws IOException, VigieException {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            RunReport report = workshop.importFrom(SAMPLES.resolve(logs), TestWorkshop.LATER, given);
            assertThat(report.fault()).isNull();
            assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(workshop.differences(LogTree.read(SAMPLES.resolve(logs), rules))).isEmpty();
        }
    }

    @Test
    void importingTwiceChangesNothing() throws IOException, VigieException {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            RunReport first = workshop.importFrom(SAMPLES.resolve("edge"));
            RunReport second = workshop.importFrom(SAMPLES.resolve("edge"));
            assertThat(second.counts().filesRead()).isZero();
            assertThat(second.counts().sessions()).isZero();
            assertThat(second.unchanged()).isEqualTo(first.counts().filesRead());
            assertThat(workshop.differences(LogTree.read(SAMPLES.resolve("edge"), Rules.DEFAULT))).isEmpty();
        }
    }

    @Test
    void anotherChangeoverHourBuildsEveryStoredDayAgain() throws IOException, VigieException {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(SAMPLES.resolve("edge"));
            workshop.importFrom(SAMPLES.resolve("edge"), TestWorkshop.LATER, Map.of("changeover", "05:00"));
            Rules plain = Rules.DEFAULT;
            Rules later = new Rules(LocalTime.of(5, 0), plain.gapThreshold(), Set.of(), plain.microStop(), plain.stopGrace(),
                    WaitAnchor.START);
            assertThat(workshop.differences(LogTree.read(SAMPLES.resolve("edge"), later))).isEmpty();
        }
    }

    @Test
    void reprocessingAfterARuleChangedNeedsNoFile() throws IOException, VigieException {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(SAMPLES.resolve("week"));
            Rules plain = Rules.DEFAULT;
            Rules anchored = new Rules(LocalTime.MIDNIGHT, plain.gapThreshold(), Set.of(), plain.microStop(), plain.stopGrace(),
                    WaitAnchor.END);
            RunReport report = workshop.runner(TestWorkshop.LATER, Map.of("wait.anchor", "end"))
                    .reprocess(null, null, null, fr.vigie.store.RunTrigger.COMMAND).execute();
            assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(workshop.differences(LogTree.read(SAMPLES.resolve("week"), anchored))).isEmpty();
        }
    }
}
