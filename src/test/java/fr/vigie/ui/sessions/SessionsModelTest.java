package fr.vigie.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.SessionRow;
import fr.vigie.model.Totals;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.HistorySession;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.table.Col;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsModelTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();
    private static final HistorySpan MAY = new HistorySpan(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeKit kit = new FakeKit();
    private LocalDate today = TODAY;

    private SessionsModel model() {
        return new SessionsModel(workshop.history(), kit.kit(), () -> today);
    }

    private static List<HistorySession> rows(SessionsModel model) {
        return model.state().orElseThrow().rows();
    }

    @Test
    void shows_this_months_sessions_newest_first() {
        SessionsModel model = model();
        model.refresh();
        assertThat(rows(model)).extracting(HistorySession::session).containsExactlyInAnyOrderElementsOf(workshop.history().rows(MAY));
        assertThat(rows(model)).extracting(row -> row.session().day()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(model.state().orElseThrow().origin()).startsWith("Données à 14:30:40");
    }

    @Test
    void filters_by_type_centre_and_anomalies() {
        SessionsModel model = model();
        model.refresh();
        model.filter(new SessionFilters("DEM12", null, false));
        assertThat(rows(model)).isNotEmpty().allMatch(row -> row.session().centre().type().equals("DEM12"));
        assertThat(model.state().orElseThrow().centres()).extracting(Choice::value).containsExactly(null, "DEM12", "DEM12 Ligne 2");
        model.filter(new SessionFilters("DEM12", "DEM12 Ligne 2", true));
        assertThat(rows(model)).isNotEmpty()
                .allMatch(row -> row.session().centre().name().equals("DEM12 Ligne 2") && row.session().figures().anomalies() > 0);
        assertThat(model.subject()).isEqualTo("DEM12 Ligne 2");
        model.filter(new SessionFilters("SU12", "DEM12 Ligne 2", false));
        assertThat(model.filters()).as("a type leaves out another type's centre").isEqualTo(new SessionFilters("SU12", null, false));
    }

    @Test
    void period_and_filters_are_remembered() {
        SessionsModel model = model();
        model.choose(Period.of(Period.Unit.YEAR, TODAY.minusYears(1)));
        model.filter(new SessionFilters("SU12", null, true));
        SessionsModel again = model();
        assertThat(again.period()).isEqualTo(model.period());
        assertThat(again.filters()).isEqualTo(new SessionFilters("SU12", null, true));
    }

    @Test
    void this_month_becomes_the_next_when_that_has_begun_but_a_chosen_month_stays() {
        SessionsModel model = model();
        model.choose(Period.of(Period.Unit.MONTH, TODAY));
        SessionsModel past = model();
        past.choose(Period.of(Period.Unit.MONTH, TODAY.minusMonths(1)));
        model.choose(Period.of(Period.Unit.MONTH, TODAY));
        today = LocalDate.of(2025, 6, 1);
        model.refresh();
        assertThat(model.period()).isEqualTo(Period.of(Period.Unit.MONTH, today));
        assertThat(model().period()).as("remembered").isEqualTo(Period.of(Period.Unit.MONTH, today));
        past.refresh();
        assertThat(past.period()).isEqualTo(Period.of(Period.Unit.MONTH, TODAY.minusMonths(1)));
    }

    @Test
    void a_failure_of_another_period_is_shown_and_not_the_old_rows() {
        SessionsModel model = model();
        model.refresh();
        workshop.failure = new VigieException(Fault.DATABASE_LOST);
        model.choose(Period.of(Period.Unit.DAY, TODAY));
        assertThat(model.state()).isEmpty();
        assertThat(model.failure().get()).isSameAs(workshop.failure);
        workshop.failure = null;
        model.refresh();
        assertThat(model.failure().get()).isNull();
        assertThat(rows(model)).hasSize(4);
    }

    private static @Nullable Object total(String key, List<HistorySession> rows) {
        Col<HistorySession> column = new SessionColumns().all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        Function<List<HistorySession>, @Nullable Object> total = Objects.requireNonNull(column.total());
        return total.apply(rows);
    }

    @Test
    void the_totals_of_rates_are_sums_divided_by_sums() {
        SessionsModel model = model();
        model.refresh();
        List<HistorySession> rows = rows(model);
        Totals sum = Totals.of(workshop.history().rows(MAY).stream().map(SessionRow::figures).toList());
        assertThat(total("taux_occupation", rows)).isEqualTo(sum.occupancyRate());
        assertThat(total("taux_attente", rows)).isEqualTo(sum.waitRate());
        assertThat(total("cadence", rows)).isEqualTo(Objects.requireNonNull(sum.piecesPerHour()).setScale(1, RoundingMode.HALF_UP));
        assertThat(total("duree_moyenne_arret", rows)).isEqualTo(sum.meanStop());
        assertThat(total("total_pieces", rows)).isEqualTo(sum.pieces());
        assertThat(total("temps_attente", rows)).isEqualTo(Duration.ofMillis(sum.waitMs()));
        BigDecimal mean = rows.stream().map(row -> Objects.requireNonNull(Totals.of(List.of(row.session().figures())).occupancyRate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.HALF_UP);
        assertThat(total("taux_occupation", rows)).as("no mean of rates").isNotEqualTo(mean);
        assertThat(total("taux_occupation", List.of())).as("of nothing").isNull();
    }
}
