package fr.vigie.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.export.ShownTable;
import fr.vigie.model.SessionRow;
import fr.vigie.model.Totals;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.pipeline.HistoryStep;
import fr.vigie.text.Messages;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareModelTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();
    private static final HistorySpan MAY = new HistorySpan(LocalDate.of(2025, 5, 1), TODAY);
    private static final HistorySpan APRIL = new HistorySpan(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 28));

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeKit kit = new FakeKit();
    private final Figures figures = new Figures(Locale.FRANCE, ZoneOffset.UTC);
    private final MeasureWords words = new MeasureWords(new Messages("ui", Locale.FRANCE), figures);

    private CompareModel model() {
        CompareModel model = new CompareModel(workshop.history(), kit.kit(), () -> TODAY);
        model.refresh();
        return model;
    }

    private Totals totals(HistorySpan span, String centre) {
        return Totals.of(workshop.history().rows(span).stream().filter(row -> row.centre().name().equals(centre)).map(SessionRow::figures)
                .toList());
    }

    @Test
    void a_month_under_way_is_compared_with_as_many_days_of_the_one_before() {
        CompareState state = model().state().orElseThrow();
        assertThat(state.against()).isEqualTo("01/04/2025 – 28/04/2025");
        assertThat(state.rows()).extracting(CompareRow::name).containsExactly("DEM12", "DEM12 Ligne 2", "DEMALU", "SU12", "Ensemble");
        CompareRow row = state.rows().get(1);
        Totals now = totals(MAY, "DEM12 Ligne 2");
        Totals before = totals(APRIL, "DEM12 Ligne 2");
        for (Measure measure : Measure.values()) {
            assertThat(row.cell(measure).value()).isEqualTo(words.value(measure, measure.of(now)));
            assertThat(row.cell(measure).difference())
                    .isEqualTo(words.difference(measure, measure.of(now), measure.of(before), "01/04/2025 – 28/04/2025"));
        }
        assertThat(row.shares().getLast().to()).isEqualTo(now.amplitudeMs());
    }

    @Test
    void a_past_period_is_compared_with_the_whole_one_before() {
        var march = ComparePeriods.of(Period.of(Period.Unit.MONTH, LocalDate.of(2025, 3, 10)), TODAY);
        assertThat(march.before()).isEqualTo(new HistorySpan(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)));
        var may = ComparePeriods.of(Period.of(Period.Unit.MONTH, LocalDate.of(2025, 3, 30)), LocalDate.of(2025, 3, 30));
        assertThat(may.before()).as("February has no 30 days").isEqualTo(march.before());
        var year = ComparePeriods.of(Period.of(Period.Unit.YEAR, LocalDate.of(2024, 3, 10)), TODAY);
        assertThat(year.before()).isEqualTo(new HistorySpan(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
        assertThat(year.calendar()).isEqualTo(year.shown());
        assertThat(year.step()).isEqualTo(HistoryStep.WEEK);
    }

    @Test
    void the_step_of_a_trend_follows_the_length_and_a_day_alone_gets_the_days_before_it() {
        assertThat(ComparePeriods.of(Period.of(Period.Unit.DAY, TODAY), TODAY).trend())
                .isEqualTo(new HistorySpan(TODAY.minusDays(29), TODAY));
        assertThat(ComparePeriods.of(Period.of(Period.Unit.MONTH, TODAY), TODAY).step()).isEqualTo(HistoryStep.DAY);
        assertThat(ComparePeriods.of(Period.free(TODAY.minusYears(5), TODAY), TODAY).step()).isEqualTo(HistoryStep.MONTH);
    }

    private @Nullable Difference change(Measure measure, @Nullable String now, @Nullable String before) {
        return words.difference(measure, now == null ? null : new BigDecimal(now), before == null ? null : new BigDecimal(before), "avril");
    }

    @Test
    void differences_are_told_by_arrow_sign_and_word() {
        assertThat(change(Measure.OCCUPANCY, "65.43", "61.20")).isEqualTo(new Difference("↑ +4,2\u202fpts", "↑ hausse 4,2\u202fpts",
                "hausse de 4,2\u202fpts, avant\u202f: 61,2\u202f% (avril)"));
        assertThat(change(Measure.PIECES, "90", "120")).extracting(Difference::brief, Difference::words)
                .containsExactly("↓ −25,0\u202f%", "↓ baisse 25,0\u202f%");
        assertThat(change(Measure.WAIT, "10.01", "10.04")).extracting(Difference::brief).isEqualTo("= stable");
        assertThat(change(Measure.MEAN_STOP, "90000", "30000")).extracting(Difference::brief).isEqualTo("↑ +1\u202fmin\u202f00\u202fs");
        assertThat(change(Measure.RHYTHM, null, "30")).extracting(Difference::brief).isEqualTo("—");
        assertThat(change(Measure.BARS, "3", "0")).as("no percent of nothing").extracting(Difference::brief).isEqualTo("—");
    }

    @Test
    void without_a_session_nothing_is_known() {
        for (Measure measure : Measure.values()) {
            assertThat(measure.of(Totals.NONE)).isNull();
            assertThat(words.value(measure, null)).isEqualTo("—");
        }
        CompareModel model = model();
        model.choose(Period.of(Period.Unit.DAY, LocalDate.of(2025, 5, 25)));
        assertThat(model.state().orElseThrow().empty()).isTrue();
        assertThat(model.state().orElseThrow().rows().getFirst().cells().values()).allMatch(cell -> cell.value().equals("—"));
        assertThat(model.state().orElseThrow().rows().getFirst().shares()).isEmpty();
    }

    @Test
    void lines_leave_days_without_session_out() {
        CompareModel model = model();
        model.look(model.choice().withMeasure(Measure.PIECES));
        TrendData lines = model.state().orElseThrow().lines();
        assertThat(lines.steps()).hasSize(28);
        TrendData.Series first = lines.series().getFirst();
        for (int i = 0; i < 28; i++) {
            HistorySpan day = new HistorySpan(MAY.from().plusDays(i), MAY.from().plusDays(i));
            Totals totals = totals(day, "DEM12");
            assertThat(first.values().get(i)).isEqualTo(totals.sessions() == 0 ? null : BigDecimal.valueOf(totals.pieces()));
        }
        assertThat(first.written()).contains("—");
    }

    @Test
    void the_calendar_shows_twelve_months_and_tells_of_a_day_what_its_session_says() {
        CompareModel model = model();
        model.look(model.choice().withCalendar(true));
        CompareState state = model.state().orElseThrow();
        HeatData first = state.calendars().getFirst();
        assertThat(first.span()).isEqualTo(new HistorySpan(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 5, 31)));
        SessionRow row = workshop.history().rows(MAY).stream().filter(each -> each.centre().id() == first.centreId()).findFirst()
                .orElseThrow();
        BigDecimal rate = Objects.requireNonNull(Totals.of(List.of(row.figures())).occupancyRate());
        assertThat(first.values()).containsEntry(row.day(), rate);
        assertThat(model.builder().orElseThrow().day(first.centreId(), row.day()).times()).contains(figures.percent(rate),
                figures.count(row.figures().pieces()));
        assertThat(model.builder().orElseThrow().day(first.centreId(), LocalDate.of(2025, 5, 25)).times()).isEqualTo("pas de données");
    }

    @Test
    void what_the_user_looks_at_is_remembered() {
        CompareModel model = model();
        model.choose(Period.of(Period.Unit.YEAR, TODAY));
        CompareChoice chosen = new CompareChoice(true, Measure.STOP, true, true);
        model.look(chosen);
        assertThat(model().choice()).isEqualTo(chosen);
        assertThat(model().period()).isEqualTo(Period.of(Period.Unit.YEAR, TODAY));
        kit.memory.remember("compare.choice", "x");
        assertThat(model().choice().measure()).isEqualTo(Measure.OCCUPANCY);
    }

    @Test
    void the_export_holds_each_figure_the_one_before_and_their_difference() {
        ShownTable table = model().export();
        assertThat(table.rows()).hasSize(4);
        Totals now = totals(MAY, "DEM12");
        Totals before = totals(APRIL, "DEM12");
        List<@Nullable Object> first = table.rows().getFirst();
        List<String> names = new ArrayList<>(table.columns().stream().map(ShownTable.Heading::name).toList());
        assertThat(names).doesNotHaveDuplicates();
        assertThat(first.get(names.indexOf("taux_occupation"))).isEqualTo(now.occupancyRate());
        assertThat(first.get(names.indexOf("taux_occupation_avant"))).isEqualTo(before.occupancyRate());
        assertThat(first.get(names.indexOf("duree_moyenne_arret"))).isEqualTo(now.meanStop());
        assertThat(first.get(names.indexOf("total_pieces_ecart"))).isEqualTo(BigDecimal.valueOf(now.pieces() - before.pieces()));
    }
}
