package fr.vigie.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.MachineState;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.fx.Figures;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OverviewBuilderTest {
    private final FakeWorkshop workshop = new FakeWorkshop().withUnexplained();
    private final Messages texts = new Messages("ui", Locale.FRANCE);
    private final Figures figures = new Figures(Locale.FRANCE, ZoneOffset.UTC);

    private OverviewState state(Order order, Duration later) throws VigieException {
        return new OverviewBuilder(workshop.snapshot(null), workshop.sync(), FakeWorkshop.INSTANT.plus(later), texts, figures).build(order);
    }

    private Row row(MachineState wanted) throws VigieException {
        return state(Order.WORST, Duration.ZERO).rows().stream().filter(row -> row.state() == wanted).findFirst().orElseThrow();
    }

    @Test
    void the_worst_stands_first() throws VigieException {
        assertThat(state(Order.WORST, Duration.ZERO).rows()).extracting(Row::state).containsExactly(MachineState.NO_DATA,
                MachineState.STOPPED, MachineState.UNEXPLAINED, MachineState.WAITING, MachineState.PRODUCING);
        assertThat(state(Order.TYPE, Duration.ZERO).rows()).extracting(Row::name).containsExactly("DEM12", "DEM12 Ligne 2", "DEMALU",
                "SU12",
                "SU12 Atelier B");
    }

    @Test
    void the_time_in_a_state_grows_between_two_snapshots() throws VigieException {
        assertThat(row(MachineState.STOPPED).sinceText()).isEqualTo("depuis 23\u202fmin");
        assertThat(state(Order.WORST, Duration.ofMinutes(40)).rows().get(1).sinceText()).isEqualTo("depuis 1\u202fh\u202f03");
    }

    @Test
    void silence_is_never_shown_as_production() throws VigieException {
        Row silent = row(MachineState.NO_DATA);
        Span tail = silent.bar().spans().getLast();
        assertThat(tail.state()).isEqualTo(MachineState.NO_DATA);
        assertThat(tail.to()).isEqualTo(silent.bar().now());
        assertThat(silent.rhythm()).isEqualTo(Figures.UNKNOWN);
        assertThat(silent.trouble()).isTrue();
        assertThat(silent.dataAge()).startsWith("données à 11:5");
        assertThat(silent.hourly()).as("full hours that data covers").hasSize(6);
    }

    @Test
    void production_is_drawn_up_to_its_last_sign_and_no_further() throws VigieException {
        Row producing = row(MachineState.PRODUCING);
        assertThat(producing.bar().spans().getLast().to()).isLessThan(producing.bar().now());
    }

    @Test
    void an_open_stop_is_drawn_up_to_now() throws VigieException {
        Row stopped = row(MachineState.STOPPED);
        assertThat(stopped.bar().spans().getLast().state()).isEqualTo(MachineState.STOPPED);
        assertThat(stopped.bar().spans().getLast().to()).isEqualTo(stopped.bar().now());
    }

    @Test
    void all_rows_share_one_stretch_of_whole_shifts() throws VigieException {
        List<Row> rows = state(Order.WORST, Duration.ZERO).rows();
        assertThat(rows).extracting(row -> row.bar().from()).containsOnly(rows.getFirst().bar().from());
        assertThat(rows.getFirst().bar().to() - rows.getFirst().bar().from()).isEqualTo(Duration.ofHours(16).toMillis());
    }

    @Test
    void tiles_add_up_the_rows() throws VigieException {
        WorkshopSnapshot snapshot = workshop.snapshot(null);
        int pieces = snapshot.centres().stream().mapToInt(day -> Objects.requireNonNull(day.session()).figures().pieces()).sum();
        List<OverviewState.Tile> tiles = state(Order.WORST, Duration.ZERO).tiles();
        assertThat(tiles.getFirst().value()).isEqualTo(figures.count(pieces));
        assertThat(tiles.getLast().value()).isEqualTo("14:30");
        assertThat(tiles.getLast().note()).isEqualTo("4 centres sur 5 à jour");
        assertThat(tiles.getLast().trouble()).isTrue();
    }

    @Test
    void a_workshop_without_sessions_shows_dashes_and_no_zeros() {
        WorkshopSnapshot nothing = new WorkshopSnapshot(FakeWorkshop.INSTANT, FakeWorkshop.NOW, FakeWorkshop.NOW.toLocalDate(),
                java.time.LocalTime.MIDNIGHT, Duration.ofHours(1), List.of(), 0);
        OverviewState state = new OverviewBuilder(nothing, workshop.sync(), FakeWorkshop.INSTANT, texts, figures).build(Order.WORST);
        assertThat(state.tiles()).extracting(OverviewState.Tile::value).containsOnly(Figures.UNKNOWN);
    }

    @Test
    void the_mark_says_where_one_should_be_and_the_bar_spans_the_opening_hours() throws VigieException {
        workshop.withPlanning();
        Row row = row(MachineState.STOPPED);
        assertThat(row.target()).isEqualTo("/ 900");
        assertThat(Objects.requireNonNull(row.progress()).expected()).isBetween(530, 550);
        assertThat(row.spoken()).contains("objectif 900");
        assertThat(row.bar().to() - row.bar().from()).isEqualTo(Duration.ofHours(16).toMillis());
        assertThat(state(Order.WORST, Duration.ZERO).date()).endsWith("ouvert 05:00–21:00");
    }

    @Test
    void of_two_that_produce_the_one_behind_its_target_is_worse() throws VigieException {
        workshop.withPlanning();
        assertThat(row(MachineState.PRODUCING).urgency()).as("502 of 629").isEqualTo(Urgency.BEHIND);
        assertThat(row(MachineState.NO_DATA).urgency()).isEqualTo(Urgency.ALERT);
    }

    @Test
    void outside_opening_hours_silence_is_no_alert() throws VigieException {
        workshop.withPlanning();
        WorkshopSnapshot day = workshop.snapshot(null);
        WorkshopSnapshot night = new WorkshopSnapshot(day.at(), FakeWorkshop.NOW.withHour(23), day.day(), day.changeover(), day.lateAfter(),
                day.centres(), 0);
        assertThat(new OverviewBuilder(night, workshop.sync(), FakeWorkshop.INSTANT, texts, figures).build(Order.WORST).rows())
                .filteredOn(row -> row.state() == MachineState.NO_DATA).isNotEmpty()
                .allSatisfy(row -> assertThat(row.urgency()).isEqualTo(Urgency.CLOSED));
    }

    @Test
    void when_no_snapshot_comes_any_more_nothing_is_said_to_produce() throws VigieException {
        assertThat(state(Order.WORST, Duration.ofHours(2)).rows()).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(MachineState.NO_DATA);
            assertThat(row.bar().spans().getLast().state()).isEqualTo(MachineState.NO_DATA);
        });
    }
}
