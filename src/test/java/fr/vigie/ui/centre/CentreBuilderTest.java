package fr.vigie.ui.centre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.Totals;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CentreBuilderTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final Figures figures = new Figures(Locale.FRANCE, ZoneOffset.UTC);

    private CentreState state(long centre, LocalDate day) throws VigieException {
        return state(centre, Period.of(Period.Unit.DAY, day));
    }

    private CentreState state(long centre, Period period) throws VigieException {
        Period before = period.previous();
        CentreSpan span = workshop.span(new CentreSpan.Request(centre, period.from(), period.to(),
                period.days() == 1 ? null : new CentreSpan.Stretch(before.from(), before.to())));
        return new CentreBuilder(span, period, FakeWorkshop.INSTANT, new Messages("ui", Locale.FRANCE), figures).build();
    }

    @Test
    void tiles_table_and_bars_tell_the_same_number_of_pieces() throws VigieException {
        CentreView view = workshop.centre(1, TODAY);
        int pieces = Objects.requireNonNull(view.day().session()).figures().pieces();
        CentreState state = state(1, TODAY);
        assertThat(state.tiles().getFirst().value()).isEqualTo(figures.count(pieces));
        assertThat(state.references().stream().mapToLong(Reference::pieces).sum()).isEqualTo(pieces);
        assertThat(state.counts().bars().stream().mapToInt(bar -> bar.count()).sum()).isEqualTo(pieces);
        assertThat(Objects.requireNonNull(state.timeline()).pieces()).hasSize(pieces);
    }

    @Test
    void minutes_of_all_references_add_up_to_the_effective_time() throws VigieException {
        SessionFigures sums = Objects.requireNonNull(workshop.centre(4, TODAY).day().session()).figures();
        double minutes = state(4, TODAY).references().stream().mapToDouble(row -> row.minutesPerPiece().doubleValue() * row.pieces()).sum();
        assertThat(minutes).isCloseTo(sums.productionMs() / 60_000.0, org.assertj.core.api.Assertions.withinPercentage(1));
    }

    @Test
    void shares_tile_the_amplitude() throws VigieException {
        SessionFigures sums = Objects.requireNonNull(workshop.centre(1, TODAY).day().session()).figures();
        CentreState state = state(1, TODAY);
        assertThat(state.shares().getLast().span().to()).isEqualTo(sums.amplitudeMs());
        assertThat(state.shares().getFirst().rate()).isEqualTo(state.tiles().get(2).value());
    }

    @Test
    void an_open_stop_is_under_way_today_and_an_end_of_shift_afterwards() throws VigieException {
        assertThat(state(1, TODAY).situation()).isEqualTo("arrêt en cours depuis 14:07");
        assertThat(state(1, TODAY.minusDays(1)).situation()).isEqualTo("fin de poste à 20:15");
    }

    @Test
    void a_day_without_session_has_no_figures() throws VigieException {
        CentreState sunday = state(1, LocalDate.of(2025, 5, 25));
        assertThat(sunday.hasSession()).isFalse();
        assertThat(sunday.tiles()).isEmpty();
        assertThat(sunday.counts().bars()).isEmpty();
    }

    @Test
    void every_stop_on_the_timeline_names_its_file_and_line() throws VigieException {
        assertThat(Objects.requireNonNull(state(3, TODAY).timeline()).marks().stream().filter(mark -> mark.state() == MachineState.STOPPED))
                .isNotEmpty()
                .allSatisfy(mark -> {
                    assertThat(Objects.requireNonNull(mark.source()).file()).isEqualTo("20250528.LOG");
                    assertThat(mark.source().line()).isPositive();
                });
    }

    @Test
    void the_footer_says_where_figures_come_from() throws VigieException {
        assertThat(state(1, TODAY).origin().words()).contains("Données à 14:30:40", "DEM12 (PVC)/20250528.LOG", "aucun rejet",
                "Qualité (rebuts)\u202f: non mesurée");
    }

    private static final Period WEEK = Period.of(Period.Unit.WEEK, TODAY);

    @Test
    void a_weeks_figures_are_the_sums_of_its_days() throws VigieException {
        CentreState week = state(1, WEEK);
        List<CentreState> days = new ArrayList<>();
        List<SessionFigures> sums = new ArrayList<>();
        for (LocalDate day = WEEK.from(); !day.isAfter(TODAY); day = day.plusDays(1)) {
            days.add(state(1, day));
            sums.add(Objects.requireNonNull(workshop.centre(1, day).day().session()).figures());
        }
        Totals totals = Totals.of(sums);
        assertThat(week.tiles()).extracting(CentreState.Tile::value).startsWith(figures.count(totals.pieces()),
                figures.decimal(totals.piecesPerHour(), 1), figures.percent(totals.occupancyRate()),
                figures.duration(totals.productionMs()),
                figures.duration(totals.waitMs()), figures.duration(totals.stopMs()), figures.duration(totals.unexplainedMs()));
        assertThat(week.counts().bars().stream().mapToInt(bar -> bar.count()).boxed())
                .containsExactlyElementsOf(sums.stream().map(SessionFigures::pieces).toList());
        assertThat(Objects.requireNonNull(week.timeline()).marks()).hasSize(
                days.stream().mapToInt(day -> Objects.requireNonNull(day.timeline()).marks().size()).sum());
        assertThat(week.references().stream().mapToLong(Reference::pieces).sum()).isEqualTo(totals.pieces());
        for (Reference reference : week.references()) {
            assertThat(days.stream().flatMap(day -> day.references().stream()).filter(day -> day.name().equals(reference.name()))
                    .mapToLong(Reference::bars).sum()).isEqualTo(reference.bars());
        }
    }

    @Test
    void a_weeks_longest_stop_is_the_longest_of_its_days() throws VigieException {
        List<String> lengths = new ArrayList<>();
        for (LocalDate day = WEEK.from(); !day.isAfter(TODAY); day = day.plusDays(1)) {
            lengths.add(state(2, day).longest().getFirst().length());
        }
        CentreState.Longest longest = state(2, WEEK).longest().getFirst();
        assertThat(lengths).contains(longest.length());
        assertThat(longest.at()).matches("\\d\\d/05 \\d\\d:\\d\\d");
    }

    @Test
    void the_period_before_stands_beside_with_the_difference_in_words() throws VigieException {
        Period last = WEEK.previous();
        CentreState state = state(1, last);
        long now = sum(last);
        long before = sum(last.previous());
        CentreState.Tile pieces = state.tiles().getFirst();
        assertThat(pieces.before()).isEqualTo("avant " + figures.count(before));
        assertThat(pieces.difference()).isEqualTo(figures.count(Math.abs(now - before)) + (now > before ? " de plus" : " de moins"));
        assertThat(state(1, TODAY).tiles().getFirst().difference()).as("a day that is not over has not made less").isEmpty();
        assertThat(state(1, TODAY).tiles().get(2).difference()).endsWith("pts de moins");
    }

    private long sum(Period period) throws VigieException {
        return workshop.span(new CentreSpan.Request(1, period.from(), period.to(), null)).figures().mapToLong(SessionFigures::pieces).sum();
    }

    @Test
    void targets_stand_beside_what_was_made() throws VigieException {
        assertThat(state(1, TODAY).counts().bars()).allSatisfy(bar -> assertThat(bar.target()).isNull());
        workshop.withPlanning();
        CentreState state = state(1, TODAY);
        assertThat(state.tiles().getFirst().note()).matches("sur 900, attendu 5\\d\\d");
        assertThat(state.counts().bars()).anySatisfy(bar -> assertThat(bar.target()).isEqualTo(59))
                .anySatisfy(bar -> assertThat(bar.target()).as("with a break").isEqualTo(39));
        assertThat(state(1, WEEK).counts().bars()).extracting(bar -> bar.target()).containsOnly(900);
    }

    @Test
    void every_figure_leads_to_its_lines() throws VigieException {
        CentreView view = workshop.centre(1, TODAY);
        CentreState state = state(1, TODAY);
        var stop = view.stops().stream().max(java.util.Comparator.comparingLong(each -> each.end() - each.start())).orElseThrow();
        assertThat(Objects.requireNonNull((Place.RawLog) state.longest().getFirst().place()).proof())
                .extracting(Place.Proof::centreId, Place.Proof::day, Place.Proof::fileId, Place.Proof::line)
                .containsExactly(1L, TODAY, view.files().getFirst().id(), stop.line());
        Place.Proof hour = Objects.requireNonNull(((Place.RawLog) state.counts().places().getFirst()).proof());
        assertThat(hour.line()).isEqualTo(view.pieces().getFirst().line());
        assertThat(view.pieces().get(state.counts().bars().getFirst().count() - 1).line()).isEqualTo(hour.lastLine());
        assertThat(state.counts().bars().getFirst().parts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(state.counts().bars().getFirst().count());
        assertThat(state.tiles()).allSatisfy(tile -> assertThat(tile.place()).isNotNull());
        assertThat(state.tiles().get(5).place()).isEqualTo(new Place.Stops(1L, TODAY));
        assertThat(state(1, WEEK).counts().places().getFirst()).isEqualTo(new Place.Centre(1, WEEK.from()));
    }

    @Test
    void a_reason_stands_beside_its_stop_and_its_lack_is_said() throws VigieException {
        List<CentreState.Longest> stops = state(1, Period.of(Period.Unit.MONTH, TODAY)).longest();
        assertThat(stops).anySatisfy(row -> assertThat(row.reason()).isEqualTo("Changement d’outil"))
                .anySatisfy(row -> assertThat(row.reason()).isEqualTo("à justifier"));
    }

    @Test
    void more_than_a_month_shows_sums_without_details() throws VigieException {
        CentreState year = state(1, Period.free(TODAY.minusDays(364), TODAY));
        assertThat(year.timeline()).isNull();
        assertThat(year.tiles()).isNotEmpty();
        assertThat(year.counts().title()).isEqualTo("Pièces par semaine");
        assertThat(year.counts().bars()).hasSize(53);
        assertThat(year.counts().bars().stream().mapToInt(bar -> bar.count()).sum())
                .isEqualTo(workshop.span(new CentreSpan.Request(1, TODAY.minusDays(364), TODAY, null)).figures()
                        .mapToInt(SessionFigures::pieces).sum());
    }
}
