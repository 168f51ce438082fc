package fr.vigie.ui.centre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        assertThat(Objects.requireNonNull(state(3, TODAY).timeline()).marks().stream().filter(mark -> mark.state() == MachineState.STOPPED)).isNotEmpty()
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
}
