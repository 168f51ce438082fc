package fr.vigie.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.model.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    private static final long DAY = 86_400_000L;

    private static List<Span> randomDay(long seed, int periods) {
        Random random = new Random(seed);
        List<Span> spans = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < periods; i++) {
            long end = at + 1 + random.nextLong(2 * DAY / periods);
            spans.add(new Span(MachineState.values()[random.nextInt(4)], at, end));
            at = end;
        }
        return spans;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_stop_is_ever_lost_however_short(long seed) {
        List<Span> spans = randomDay(seed, 4000);
        Axis axis = new Axis(0, DAY, 350);
        Columns columns = Columns.of(spans, Set.of(), axis);
        assertThat(spans.stream().filter(span -> span.state() == MachineState.STOPPED && span.from() < DAY))
                .allSatisfy(stop -> assertThat(columns.leader((int) axis.x(stop.from()))).isEqualTo(MachineState.STOPPED));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void time_is_neither_lost_nor_made(long seed) {
        List<Span> spans = randomDay(seed, 3000);
        Axis axis = new Axis(0, DAY, 777);
        Columns columns = Columns.of(spans, Set.of(), axis);
        for (MachineState state : MachineState.values()) {
            double drawn = 0;
            for (int column = 0; column < columns.width(); column++) {
                drawn += columns.share(column, state) * axis.millisPerPixel();
            }
            long real = spans.stream().filter(span -> span.state() == state)
                    .mapToLong(span -> Math.max(0, Math.min(DAY, span.to()) - span.from())).sum();
            assertThat(drawn).isCloseTo(real, within(1.0));
        }
    }

    @Test
    void outside_every_span_nothing_is_claimed() {
        Columns columns = Columns.of(List.of(new Span(MachineState.PRODUCING, 100, 200)), Set.of(), new Axis(0, 1000, 100));
        assertThat(columns.leader(9)).isNull();
        assertThat(columns.leader(10)).isEqualTo(MachineState.PRODUCING);
        assertThat(columns.leader(20)).isNull();
    }

    @Test
    void a_hidden_state_leaves_a_hole() {
        Columns columns = Columns.of(List.of(new Span(MachineState.STOPPED, 0, 1000)), Set.of(MachineState.STOPPED),
                new Axis(0, 1000, 100));
        assertThat(columns.leader(50)).isNull();
    }

    @Test
    void smoothing_does_not_reach_across_a_stop() {
        List<Span> spans = List.of(new Span(MachineState.PRODUCING, 0, 10), new Span(MachineState.STOPPED, 10, 20),
                new Span(MachineState.WAITING, 20, 25), new Span(MachineState.PRODUCING, 25, 30));
        Columns columns = Columns.of(spans, Set.of(), new Axis(0, 30, 3));
        assertThat(columns.waiting(0, 2)).isZero();
        assertThat(columns.waiting(2, 2)).isEqualTo(0.5);
    }
}
