package fr.vigie.export;

import static fr.vigie.export.Column.Kind.DATE;
import static fr.vigie.export.Column.Kind.NUMBER;
import static fr.vigie.export.Column.Kind.TEXT;

import fr.vigie.model.Totals;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sums over sessions (spec 1.6): one row a group and period; memory grows with groups and periods, not with sessions. */
final class Statistics {
    private final Grouping grouping;

    Statistics(Grouping grouping) {
        this.grouping = grouping;
    }

    Table<StatRow> table() {
        return new Table<>("stats", columns(), this::stream);
    }

    private record Group(String type, String centre, LocalDate start) {
        static final Comparator<Group> ORDER = Comparator.comparing(Group::centre).thenComparing(Group::type).thenComparing(Group::start);
    }

    private void stream(Readers readers, SessionFilter filter, Consumer<StatRow> to) throws VigieException {
        TreeMap<Group, StatRow> groups = new TreeMap<>(Group.ORDER);
        readers.sessions(filter, row -> add(groups, row.session()));
        groups.values().forEach(to);
    }

    private void add(TreeMap<Group, StatRow> groups, SessionRow session) {
        boolean byCentre = grouping.by() == Grouping.By.CENTRE;
        LocalDate day = session.day();
        String type = session.centre().type();
        String centre = byCentre ? session.centre().name() : "";
        StatRow one = new StatRow(byCentre ? centre : null, type, day, day, Totals.NONE.plus(session.figures()));
        groups.merge(new Group(type, centre, grouping.per().start(day)), one, (sum, more) -> new StatRow(sum.centre(), type,
                sum.from().isBefore(day) ? sum.from() : day, sum.to().isAfter(day) ? sum.to() : day, sum.totals().plus(session.figures())));
    }

    private List<Column<StatRow>> columns() {
        List<Column<StatRow>> columns = new ArrayList<>();
        columns.add(Column.of("centre", TEXT, StatRow::centre));
        columns.add(Column.of("type_cu", TEXT, StatRow::type));
        columns.add(Column.of("debut", DATE, row -> start(row.from())));
        columns.add(Column.of("fin", DATE, row -> end(row)));
        columns.add(total("nb_sessions", Totals::sessions));
        columns.add(total("total_pieces", Totals::pieces));
        columns.add(total("cadence", Totals::piecesPerHour));
        columns.add(total("nb_barres", Totals::bars));
        columns.add(total("longueur_barres_m", sum -> sum.barsLength().movePointLeft(3).setScale(2, RoundingMode.HALF_UP)));
        time(columns, "duree_production_totale", Totals::amplitudeMs);
        time(columns, "temps_production_effectif", Totals::productionMs);
        columns.add(total("taux_occupation", Totals::occupancyRate));
        time(columns, "temps_attente", Totals::waitMs);
        columns.add(total("taux_attente", Totals::waitRate));
        time(columns, "temps_arret_volontaire", Totals::stopMs);
        columns.add(total("taux_arret_volontaire", Totals::stopRate));
        time(columns, "temps_inexplique", Totals::unexplainedMs);
        columns.add(total("taux_inexplique", Totals::unexplainedRate));
        columns.add(total("nb_arrets", Totals::stops));
        columns.add(total("nb_micro_arrets", Totals::microStops));
        mean(columns, "duree_moyenne_arret", Totals::meanStop);
        mean(columns, "intervalle_moyen_arrets", Totals::meanBetweenStops);
        columns.add(total("nb_anomalies", Totals::anomalies));
        return columns;
    }

    /** A week or month is named whole, also where its first day had no session; "all" spans the days that had one. */
    private LocalDate start(LocalDate day) {
        return grouping.per() == Grouping.Per.ALL ? day : grouping.per().start(day);
    }

    private LocalDate end(StatRow row) {
        return switch (grouping.per()) {
            case DAY, ALL -> row.to();
            case WEEK -> start(row.from()).plusDays(6);
            case MONTH -> start(row.from()).plusMonths(1).minusDays(1);
        };
    }

    private static Column<StatRow> total(String name, Function<Totals, @Nullable Object> value) {
        return Column.of(name, NUMBER, row -> value.apply(row.totals()));
    }

    private static void time(List<Column<StatRow>> columns, String name, ToLongFunction<Totals> ms) {
        columns.add(Column.forPrograms(name, NUMBER, row -> SessionFigures.hours(ms.applyAsLong(row.totals()))));
        columns.add(Column.duration(name, row -> ms.applyAsLong(row.totals())));
    }

    private static void mean(List<Column<StatRow>> columns, String name, Function<Totals, @Nullable Duration> mean) {
        columns.add(Column.forPrograms(name + "_s", NUMBER, row -> {
            Duration value = mean.apply(row.totals());
            return value == null ? null : BigDecimal.valueOf(value.toMillis(), 3);
        }));
        columns.add(Column.duration(name, row -> {
            Duration value = mean.apply(row.totals());
            return value == null ? null : value.toMillis();
        }));
    }
}
