package fr.vigie.export;

import static fr.vigie.export.Column.Kind.NUMBER;
import static fr.vigie.export.Column.Kind.TEXT;
import static fr.vigie.export.Column.Kind.TIMESTAMP;

import fr.vigie.model.Centre;
import fr.vigie.model.OrderRow;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.Role;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StopBounds;
import fr.vigie.model.Totals;
import fr.vigie.store.CentreRow;
import fr.vigie.store.DetailOrigin;
import fr.vigie.store.Keyed;
import fr.vigie.store.Numbered;
import fr.vigie.store.PieceRow;
import fr.vigie.store.ProfileRow;
import fr.vigie.store.Run;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.SessionExport;
import fr.vigie.store.StopRow;
import fr.vigie.store.User;
import fr.vigie.store.WaitRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of rows that the API shows, each with its examples (spec 6). */
public final class RowForms {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final LocalDateTime SEVEN = DAY.atTime(7, 0);
    private static final Instant WRITTEN = Instant.parse("2026-11-02T19:15:00.250Z");
    private static final Centre DEM12 = new Centre(1, "DEM12", "DEM12", true);
    private static final DetailOrigin ORIGIN = new DetailOrigin("DEM12", "DEM12", DAY, "DEM12 (PVC)/20261102.LOG", 42, WRITTEN);
    private static final SessionFigures FIGURES = new SessionFigures(4, SEVEN.plusMinutes(10), SEVEN.plusMinutes(35), SEVEN,
            SEVEN.plusMinutes(40), 1_500_000, 1_080_000, 60_000, 360_000, 0, 60_000, 360_000, 2, new BigDecimal("11800.00"), 1, 0,
            SEVEN.plusMinutes(40), 11, 0, 0, SEVEN, SEVEN.plusMinutes(40));
    private static final SessionFigures NOTHING = new SessionFigures(0, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0,
            new BigDecimal("0.00"), 0, 0, null, 1, 0, 0, SEVEN, SEVEN);

    public static final RowForm<SessionExport> SESSIONS = sessions();
    public static final RowForm<Keyed<PieceRow>> PIECES = keyed(new RowForm<>("Piece", DetailColumns.PIECES.columns(),
            new PieceRow(ORIGIN, 1, SEVEN, "K214-07 2/6", "215023"), new PieceRow(ORIGIN, 1, SEVEN, "", null)), true);
    public static final RowForm<Keyed<WaitRow>> WAITS = keyed(same("PeriodeAttente", DetailColumns.WAITS,
            new WaitRow(ORIGIN, SEVEN, SEVEN.plusMinutes(1), 60)), false);
    public static final RowForm<Keyed<StopRow>> STOPS = keyed(same("PeriodeArret", DetailColumns.STOPS,
            new StopRow(ORIGIN, SEVEN, SEVEN.plusMinutes(6), 360, StopBounds.KNOWN)), false);
    public static final RowForm<Keyed<ProfileRow>> PROFILES = keyed(new RowForm<>("JobProfil", DetailColumns.PROFILES.columns(),
            new ProfileRow(ORIGIN, "215023", new BigDecimal("3359.00"), "7016", "7016 G ALU", SEVEN),
            new ProfileRow(ORIGIN, "215023", null, "N/A", null, SEVEN)), false);
    public static final RowForm<CentreRow> CENTRES = new RowForm<>("CentreUsinage", centre(),
            new CentreRow(DEM12, "Ligne PVC", WRITTEN), new CentreRow(DEM12, null, WRITTEN));
    public static final RowForm<Run> RUNS = new RowForm<>("Execution", run(), exampleRun(WRITTEN.plusSeconds(9), "…"),
            exampleRun(null, null));
    public static final RowForm<User> USERS = same("Utilisateur", user(), new User(1, "marie", Role.READER, true, 1, WRITTEN, WRITTEN));
    public static final RowForm<Numbered<OrderRow>> ORDERS = orders();

    private RowForms() {}

    /** Sums (spec 1.6): all fields of the statistics' export but those named. */
    public static RowForm<Totals> totals(String name, Set<String> without) {
        List<Column<Totals>> columns = new ArrayList<>();
        for (Column<StatRow> column : new Statistics(new Grouping(Grouping.By.TYPE, Grouping.Per.ALL)).table().columns()) {
            if (!without.contains(column.name())) {
                columns.add(new Column<>(column.name(), column.kind(), column.audience(),
                        totals -> column.value().apply(new StatRow(null, "", DAY, DAY, totals))));
            }
        }
        return new RowForm<>(name, columns, Totals.NONE.plus(FIGURES), Totals.NONE);
    }

    private static RowForm<SessionExport> sessions() {
        List<Column<SessionExport>> columns = new ArrayList<>();
        columns.add(Column.of("id", NUMBER, row -> row.session().id()));
        columns.add(Column.of("centre_usinage_id", NUMBER, row -> row.session().centre().id()));
        columns.addAll(SessionColumns.TABLE.columns());
        return new RowForm<>("Session", columns, exampleSession(FIGURES), exampleSession(NOTHING));
    }

    private static SessionExport exampleSession(SessionFigures figures) {
        return new SessionExport(new SessionRow(7, DEM12, DAY, figures, WRITTEN), "DEM12 (PVC)/20261102.LOG", WRITTEN);
    }

    private static <R> RowForm<R> same(String name, Table<R> table, R example) {
        return new RowForm<>(name, table.columns(), example, example);
    }

    private static <R> RowForm<R> same(String name, List<Column<R>> columns, R example) {
        return new RowForm<>(name, columns, example, example);
    }

    private static <R> RowForm<Keyed<R>> keyed(RowForm<R> form, boolean profile) {
        List<Column<Keyed<R>>> before = List.of(Column.of("id", NUMBER, Keyed::id), Column.of("session_id", NUMBER, Keyed::sessionId),
                Column.of("centre_usinage_id", NUMBER, Keyed::centreId));
        List<Column<Keyed<R>>> after = new ArrayList<>();
        after.add(Column.of("fichier_log_id", NUMBER, Keyed::fileId));
        if (profile) {
            after.add(Column.of("job_profil_id", NUMBER, Keyed::profileId));
        }
        long id = 7L << 24 | 1;
        return form.within(Keyed::row, before, after, new Keyed<>(id, 7, 1, 3, id, form.full()),
                new Keyed<>(id, 7, 1, 3, null, form.sparse()));
    }

    private static RowForm<Numbered<OrderRow>> orders() {
        OrderRow full = new OrderRow(new PlannedOrder("24188", "A", "Planifiée", "PlanifiÃ©e", DAY, List.of("SOP 160", "S P 180"), true,
                "Chantier Nord"), WRITTEN, WRITTEN, DAY);
        OrderRow sparse = new OrderRow(new PlannedOrder("24188", "", "Planifiée", "Planifiée", null, List.of("SOP 160"), false, null),
                WRITTEN, WRITTEN, null);
        return same("Commande", OrderColumns.TABLE, full).within(Numbered::row, List.of(Column.of("id", NUMBER, Numbered::id)), List.of(),
                new Numbered<>(5, full), new Numbered<>(5, sparse));
    }

    private static List<Column<CentreRow>> centre() {
        return List.of(Column.of("id", NUMBER, row -> row.centre().id()), Column.of("nom", TEXT, row -> row.centre().name()),
                Column.of("type_cu", TEXT, row -> row.centre().type()), Column.of("description", TEXT, CentreRow::description),
                Column.of("actif", TEXT, row -> row.centre().active()), Column.of("date_creation", TIMESTAMP, CentreRow::created));
    }

    private static List<Column<Run>> run() {
        return List.of(Column.of("id", NUMBER, Run::id), Column.of("genre", TEXT, row -> row.kind().code()),
                Column.of("declencheur", TEXT, row -> row.trigger().code()), Column.of("utilisateur", TEXT, Run::user),
                Column.of("poste", TEXT, Run::computer), Column.of("debut", TIMESTAMP, Run::start), Column.of("fin", TIMESTAMP, Run::end),
                Column.of("issue", TEXT, row -> row.outcome().code()), count("nb_fichiers_vus", RunCounts::filesSeen),
                count("nb_fichiers_lus", RunCounts::filesRead), count("nb_fichiers_en_erreur", RunCounts::filesFailed),
                count("octets", RunCounts::bytes), count("nb_evenements", RunCounts::events), count("nb_sessions", RunCounts::sessions),
                Column.of("message", TEXT, Run::message));
    }

    private static Column<Run> count(String name, java.util.function.Function<RunCounts, @Nullable Object> value) {
        return Column.of(name, NUMBER, row -> value.apply(row.counts()));
    }

    private static Run exampleRun(@Nullable Instant end, @Nullable String message) {
        return new Run(12, RunKind.FTP, RunTrigger.API, WRITTEN, end, "vigie", "atelier-1", new RunCounts(36, 3, 0, 120_000, 4_100, 3),
                end == null ? RunOutcome.RUNNING : RunOutcome.DONE, message);
    }

    private static List<Column<User>> user() {
        return List.of(Column.of("id", NUMBER, User::id), Column.of("nom", TEXT, User::name),
                Column.of("role", TEXT, row -> row.role().code()), Column.of("actif", TEXT, User::active),
                Column.of("date_creation", TIMESTAMP, User::created), Column.of("date_maj", TIMESTAMP, User::updated));
    }
}
