package fr.vigie.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.model.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private static final long HOUR = 3_600_000;
    private static final double WIDTH = 1000;

    private static TimelineDay day(Span... spans) {
        return new TimelineDay(0, 16 * HOUR, List.of(spans).stream().map(span -> new TimelineDay.Mark(span, span, "", null)).toList(),
                List.of(),
                List.of(), -1);
    }

    private static Span span(MachineState state, double from, double to) {
        return new Span(state, (long) (from * HOUR), (long) (to * HOUR));
    }

    private final TimelineModel model = new TimelineModel(day(span(MachineState.PRODUCING, 1, 4), span(MachineState.STOPPED, 4, 4.001),
            span(MachineState.PRODUCING, 4.001, 8), span(MachineState.WAITING, 8, 9), span(MachineState.UNEXPLAINED, 9, 10)));

    @Test
    void zoom_keeps_the_time_under_the_pointer() {
        long before = model.axis(WIDTH).time(300);
        model.zoom(300, 4, WIDTH);
        assertThat(model.axis(WIDTH).time(300)).isCloseTo(before, within(2L));
        assertThat(model.axis(WIDTH).to() - model.axis(WIDTH).from()).isEqualTo(4 * HOUR);
    }

    @Test
    void zoom_and_pan_never_leave_the_day_nor_go_below_two_minutes() {
        Random random = new Random(17);
        for (int i = 0; i < 5000; i++) {
            if (random.nextBoolean()) {
                model.zoom(random.nextDouble() * WIDTH, Math.exp(random.nextGaussian()), WIDTH);
            } else {
                model.pan(random.nextGaussian() * 500, WIDTH);
            }
            Axis axis = model.axis(WIDTH);
            assertThat(axis.from()).isBetween(0L, 16 * HOUR - 120_000);
            assertThat(axis.to()).isBetween(axis.from() + 120_000, 16 * HOUR);
        }
        model.reset();
        assertThat(model.zoomed()).isFalse();
    }

    @Test
    void dragging_moves_the_day_with_the_pointer() {
        model.zoom(500, 4, WIDTH);
        long before = model.axis(WIDTH).time(200);
        model.pan(100, WIDTH);
        assertThat(model.axis(WIDTH).time(300)).isCloseTo(before, within(2L));
    }

    @Test
    void the_arrow_keys_walk_what_is_not_production_and_bring_it_into_view() {
        assertThat(model.walk(1).orElseThrow().state()).isEqualTo(MachineState.STOPPED);
        model.zoom(0, 16, WIDTH);
        assertThat(model.walk(1).orElseThrow().state()).isEqualTo(MachineState.WAITING);
        assertThat(model.axis(WIDTH).from()).isLessThan(9 * HOUR);
        assertThat(model.axis(WIDTH).to()).isGreaterThan(8 * HOUR);
        assertThat(model.walk(1).orElseThrow().state()).isEqualTo(MachineState.UNEXPLAINED);
        assertThat(model.walk(1).orElseThrow().state()).as("the last one stays").isEqualTo(MachineState.UNEXPLAINED);
        assertThat(model.walk(-1).orElseThrow().state()).isEqualTo(MachineState.WAITING);
    }

    @Test
    void a_hidden_state_is_neither_hit_nor_walked_to() {
        model.setHidden(MachineState.WAITING, true);
        assertThat(model.at(8 * HOUR + 1)).isEmpty();
        model.walk(1);
        assertThat(model.walk(1).orElseThrow().state()).isEqualTo(MachineState.UNEXPLAINED);
    }

    @Test
    void a_stop_of_four_seconds_can_be_pointed_at() {
        double x = model.axis(WIDTH).x(4 * HOUR);
        assertThat(model.under(x + 1, WIDTH).orElseThrow().state()).isEqualTo(MachineState.STOPPED);
        assertThat(model.under(x + 20, WIDTH).orElseThrow().state()).isEqualTo(MachineState.PRODUCING);
    }

    @Test
    void newer_data_leaves_a_zoomed_view_where_it_is() {
        model.zoom(500, 4, WIDTH);
        Axis before = model.axis(WIDTH);
        model.show(day(span(MachineState.PRODUCING, 1, 11)));
        assertThat(model.axis(WIDTH)).isEqualTo(before);
    }

    @Test
    void thirty_days_of_a_busy_centre_are_cut_into_one_column_a_pixel() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            spans.add(new Span(MachineState.values()[i % 4], i * 40_000L, (i + 1) * 40_000L));
        }
        TimelineModel busy = new TimelineModel(new TimelineDay(0, 60_000 * 40_000L, spans.stream().map(span -> new TimelineDay.Mark(span,
                span, "", null)).toList(), List.of(), List.of(), -1));
        assertThat(busy.columns(1800).width()).isEqualTo(1800);
    }

    @Test
    void ruler_labels_keep_their_distance_at_every_zoom() {
        for (int i = 0; i < 200; i++) {
            model.zoom(400, 1.05, WIDTH);
            List<HourRuler.Mark> marks = HourRuler.marks(model.axis(WIDTH), 54);
            for (int m = 1; m < marks.size(); m++) {
                assertThat(marks.get(m).x() - marks.get(m - 1).x()).isGreaterThanOrEqualTo(53.9);
            }
            assertThat(marks.size()).isGreaterThan(1);
        }
    }

    @Test
    void pieces_and_bars_can_be_pointed_at() {
        TimelineModel full = new TimelineModel(new TimelineDay(0, 16 * HOUR, List.of(),
                List.of(new TimelineDay.Tick(2 * HOUR, 1, "", null), new TimelineDay.Tick(3 * HOUR, 2, "", null)),
                List.of(new TimelineDay.Bar(HOUR, 2 * HOUR, 0, "A", null), new TimelineDay.Bar(2 * HOUR, 4 * HOUR, 1, "B", null)), -1));
        double x = full.axis(WIDTH).x(3 * HOUR);
        assertThat(full.pieceUnder(x - 2, WIDTH).orElseThrow().number()).isEqualTo(2);
        assertThat(full.pieceUnder(x + 2, WIDTH).orElseThrow().number()).isEqualTo(2);
        assertThat(full.pieceUnder(x + 5, WIDTH)).isEmpty();
        assertThat(full.barUnder(x, WIDTH).orElseThrow().reference()).isEqualTo("B");
        assertThat(full.barUnder(full.axis(WIDTH).x(5 * HOUR), WIDTH)).isEmpty();
    }

    @Test
    void a_zoomed_view_is_cut_into_the_same_columns_as_if_all_were_looked_at() {
        List<Span> spans = new ArrayList<>();
        Random random = new Random(5);
        for (long at = 0; at < 16 * HOUR;) {
            long end = Math.min(16 * HOUR, at + 1000 + random.nextInt(400_000));
            spans.add(new Span(MachineState.values()[random.nextInt(4)], at, end));
            at = end;
        }
        TimelineModel busy = new TimelineModel(day(spans.toArray(Span[]::new)));
        for (int i = 0; i < 50; i++) {
            busy.zoom(random.nextDouble() * WIDTH, 0.7 + random.nextDouble() * 1.2, WIDTH);
            Columns seen = busy.columns(WIDTH);
            Columns all = Columns.of(spans, java.util.Set.of(), busy.axis(WIDTH));
            for (int column = 0; column < all.width(); column++) {
                assertThat(seen.leader(column)).isEqualTo(all.leader(column));
            }
        }
    }

    @Test
    void days_are_named_at_their_midnights_and_keep_their_distance_at_every_zoom() {
        long day = 24 * HOUR;
        TimelineModel month = new TimelineModel(new TimelineDay(0, 31 * day, List.of(), List.of(), List.of(), -1));
        for (int i = 0; i < 200; i++) {
            List<HourRuler.Mark> marks = HourRuler.days(month.axis(WIDTH), 48, java.time.LocalDate::toString);
            for (int m = 1; m < marks.size(); m++) {
                assertThat(marks.get(m).x() - marks.get(m - 1).x()).isGreaterThanOrEqualTo(47.4);
            }
            for (HourRuler.Mark mark : marks) {
                assertThat(mark.label()).isEqualTo(java.time.LocalDate.ofEpochDay(mark.time() / day).toString());
            }
            assertThat(marks).isNotEmpty();
            month.zoom(430, 1.05, WIDTH);
        }
    }
}
