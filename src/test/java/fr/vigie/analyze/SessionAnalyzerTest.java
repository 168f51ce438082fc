package fr.vigie.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.CentreRef;
import fr.vigie.model.EventKind;
import fr.vigie.model.EventTable;
import fr.vigie.model.MachineState;
import fr.vigie.model.Rules;
import fr.vigie.model.Session;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StateBand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the random trees cannot show: order of files, sessions without events, and that nothing grows with a square. */
class SessionAnalyzerTest {
    private static final CentreRef CENTRE = new CentreRef("DEM12", "DEM12");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 28);
    private static final long MIDNIGHT = DAY.toEpochDay() * 86_400;

    @Test
    void filesComeByCodePointsThenGeneration() {
        List<SourceEvents> files = new ArrayList<>();
        for (String path : List.of("\ud83d\ude00", "\uff21", "b", "a/b", "a", "A")) {
            files.add(file(path, 10, pieces(1)));
            files.add(file(path, 2, pieces(1)));
        }
        assertThat(analyze(files).files()).extracting(file -> file.path() + file.generation()).containsExactly("A2", "A10", "a2", "a10",
                "a/b2", "a/b10",
                "b2", "b10", "\uff212", "\uff2110", "\ud83d\ude002", "\ud83d\ude0010");
    }

    @Test
    void aSessionMayBeEmpty() {
        Session none = analyze(List.of(file("a", 1, new EventTable.Builder())));

        assertThat(none.files()).isEmpty();
        assertThat(none.figures().events()).isZero();
        assertThat(none.figures().firstEvent()).isNull();
        assertThat(StateBands.of(DayPeriods.of(none))).isEmpty();
    }

    @Test
    void bandsTileTheAmplitude() {
        EventTable.Builder events = new EventTable.Builder();
        add(events, EventKind.PIECE, 0, "");
        add(events, EventKind.STOP, 100, "");
        add(events, EventKind.WAIT, 150, "100 sec");
        add(events, EventKind.START, 200, "");
        add(events, EventKind.PIECE, 900, "");
        Session session = analyze(List.of(file("a", 1, events)));

        assertThat(StateBands.of(DayPeriods.of(session))).containsExactly(band(MachineState.PRODUCING, 0, 100),
                band(MachineState.STOPPED, 100, 200),
                band(MachineState.WAITING, 200, 250), band(MachineState.UNEXPLAINED, 250, 900));
        assertThat(session.unexplained()).singleElement().satisfies(gap -> assertThat(gap.line()).isEqualTo(200));
    }

    @Test
    void manyWaitsPiecesAndCopiesTakeNoSquareOfTime() {
        EventTable.Builder busy = new EventTable.Builder();
        for (int i = 0; i < 86_400; i++) {
            add(busy, EventKind.PIECE, i, "a");
            add(busy, EventKind.WAIT, i, "7200 sec");
            add(busy, i % 2 == 0 ? EventKind.STOP : EventKind.START, i, "");
        }
        EventTable table = busy.build(EventTable.meaningfulNames());
        List<SourceEvents> copies = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            copies.add(new SourceEvents(new SourceFile(i, "a", i), table));
        }
        Session session = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> analyze(copies));

        assertThat(session.figures().pieces()).isEqualTo(86_400);
        assertThat(session.figures().duplicates()).isEqualTo(7 * 3 * 86_400);
    }

    private static Session analyze(List<SourceEvents> files) {
        return new SessionAnalyzer().analyze(CENTRE, DAY, files, Rules.DEFAULT);
    }

    private static SourceEvents file(String path, int generation, EventTable.Builder events) {
        return new SourceEvents(new SourceFile(1, path, generation), events.build(EventTable.meaningfulNames()));
    }

    private static EventTable.Builder pieces(int count) {
        EventTable.Builder events = new EventTable.Builder();
        for (int i = 0; i < count; i++) {
            add(events, EventKind.PIECE, i, "");
        }
        return events;
    }

    /** The line is the second, so that a test can tell them by it. */
    private static void add(EventTable.Builder events, EventKind kind, int second, String details) {
        byte[] bytes = details.getBytes(StandardCharsets.US_ASCII);
        events.add(MIDNIGHT + second, kind.ordinal(), second, bytes, 0, bytes.length, false);
    }

    private static StateBand band(MachineState state, int from, int to) {
        return new StateBand(state, (MIDNIGHT + from) * 1000, (MIDNIGHT + to) * 1000);
    }
}
