package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.OrderRow;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StopBounds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The listings that there are. Filters have the names of the API's parameters (spec 6). */
public final class Listings {
    private static final Map<String, String> OF_SESSIONS = Map.of("centre_usinage_id", "c.id = ?", "type_cu", "c.type_cu = ?",
            "date_debut", "s.date_production >= ?", "date_fin", "s.date_production <= ?", "session_id", "s.id = ?");
    private static final String SESSION_COLUMNS = """
            c.id, c.nom, c.type_cu, c.actif, d.id, d.date_production, d.heure_premiere_piece, d.heure_derniere_piece,
            d.heure_premier_machine_start, d.heure_dernier_machine_stop, d.total_pieces, d.amplitude_ms, d.production_ms, d.attente_ms,
            d.arret_ms, d.inexplique_ms, d.attente_brute_s, d.arret_brut_s, d.nb_barres, d.longueur_barres_mm, d.nb_arrets,
            d.nb_micro_arrets, d.arret_en_cours_depuis, d.nb_evenements, d.nb_doublons, d.nb_anomalies, d.heure_premier_evenement,
            d.heure_dernier_evenement, d.fichier_log_source, d.date_creation, d.date_maj""";
    private static final String DETAIL_COLUMNS = "d.id, d.session_id, d.centre_usinage_id, d.fichier_log_id, c.nom, c.type_cu, "
            + "s.date_production, f.chemin, d.ligne, d.date_creation, ";
    private static final int OWN = 11;

    public static final Listing<SessionExport> SESSIONS = new Listing<>(new Listing.Query(SESSION_COLUMNS, "session_production",
            " join centre_usinage c on c.id = d.centre_usinage_id", "", sessionFilters(), List.of("d.id"), false, "d.id = ?", ""),
            Listings::session, row -> List.of(row.session().id()));
    public static final Listing<Keyed<PieceRow>> PIECES = new Listing<>(
            details("piece_production", "d.numero_piece, d.timestamp_production, d.details, p.reference, d.job_profil_id",
                    " left join job_profil p on p.centre_usinage_id = d.centre_usinage_id and p.session_id = d.session_id "
                            + "and p.id = d.job_profil_id",
                    "coalesce(sum(s.total_pieces), 0)"),
            Listings::piece, Listings::key);
    public static final Listing<Keyed<WaitRow>> WAITS = new Listing<>(
            details("periode_attente", "d.timestamp_debut, d.timestamp_fin, d.duree_secondes", "", ""),
            row -> keyed(row, null, new WaitRow(origin(row), at(row, OWN), at(row, OWN + 1), row.getInt(OWN + 2))), Listings::key);
    public static final Listing<Keyed<StopRow>> STOPS = new Listing<>(
            details("periode_arret", "d.timestamp_debut, d.timestamp_fin, d.duree_secondes, d.bornes", "", ""), Listings::stop,
            Listings::key);
    public static final Listing<Keyed<ProfileRow>> PROFILES = new Listing<>(
            details("job_profil", "d.reference, d.longueur, d.couleur, d.couleur_libelle, d.timestamp_debut", "",
                    "coalesce(sum(s.nb_barres), 0)"),
            Listings::profile, Listings::key);
    public static final Listing<CentreRow> CENTRES = new Listing<>(
            new Listing.Query("d.id, d.nom, d.type_cu, d.actif, d.description, d.date_creation", "centre_usinage", "", "",
                    Map.of("actif_only", "d.actif >= ?"), List.of("d.id"), false, "d.id = ?", ""),
            Listings::centre, row -> List.of(row.centre().id()));
    public static final Listing<Run> RUNS = new Listing<>(new Listing.Query("d.id, d.genre, d.declencheur, d.debut, d.fin, d.utilisateur, "
            + "d.poste, d.nb_fichiers_vus, d.nb_fichiers_lus, d.nb_fichiers_en_erreur, d.octets, d.nb_evenements, d.nb_sessions, d.issue, "
            + "d.message, (" + JdbcRuns.DEAD + ")",
            "execution_sync", "", " join execution_sync e on e.id = d.id", Map.of(), List.of("d.id"), true, "d.id = ?", ""), Listings::run,
            row -> List.of(row.id()));
    public static final Listing<Numbered<OrderRow>> ORDERS = new Listing<>(
            new Listing.Query("d.id, d.numero_commande, d.extension, d.status, d.statut_brut, d.date_modification, d.coffres, "
                    + "d.gestion_en_stock, d.affaire, d.date_synchronisation, d.premiere_vue, d.disparue_le", "commandes_volets_roulants",
                    "",
                    "", Map.of("n", "d.numero_commande = ?", "s", "d.status = ?", "presentes", "(d.disparue_le is null) >= ?"),
                    List.of("d.id"), false, "d.id = ?", ""),
            Listings::order, row -> List.of(row.id()));

    private Listings() {}

    /** Of sessions, where the table itself holds the day and the id. */
    private static Map<String, String> sessionFilters() {
        return Map.of("centre_usinage_id", "d.centre_usinage_id = ?", "type_cu", "c.type_cu = ?", "date_debut", "d.date_production >= ?",
                "date_fin", "d.date_production <= ?");
    }

    /** @param sum of a column of the session's that is the number of its rows, or empty */
    private static Listing.Query details(String table, String columns, String joins, String sum) {
        String ofSession = " join session_production s on s.centre_usinage_id = d.centre_usinage_id and s.id = d.session_id "
                + "join centre_usinage c on c.id = d.centre_usinage_id";
        String file = " join fichier_log f on f.centre_usinage_id = d.centre_usinage_id and f.id = d.fichier_log_id";
        String count = sum.isEmpty()
                ? ""
                : "select " + sum + " from session_production s join centre_usinage c on c.id = s.centre_usinage_id";
        return new Listing.Query(DETAIL_COLUMNS + columns, table, ofSession, file + joins, OF_SESSIONS,
                List.of("d.centre_usinage_id", "d.session_id", "d.id"), false,
                "d.session_id = ?::bigint >> " + DetailWriter.NUMBER_BITS + " and d.id = ?", count);
    }

    private static SessionExport session(ResultSet row) throws SQLException {
        Centre centre = new Centre(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4));
        SessionFigures figures = new SessionFigures(row.getInt(11), maybeAt(row, 7), maybeAt(row, 8), maybeAt(row, 9), maybeAt(row, 10),
                row.getLong(12), row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16), millis(row.getBigDecimal(17)),
                millis(row.getBigDecimal(18)), row.getInt(19), row.getBigDecimal(20), row.getInt(21), row.getInt(22), maybeAt(row, 23),
                row.getInt(24), row.getInt(25), row.getInt(26), maybeAt(row, 27), maybeAt(row, 28));
        SessionRow session = new SessionRow(row.getLong(5), centre, row.getObject(6, LocalDate.class), figures, moment(row, 31));
        return new SessionExport(session, row.getString(29), moment(row, 30));
    }

    private static Keyed<PieceRow> piece(ResultSet row) throws SQLException {
        long profile = row.getLong(OWN + 4);
        return keyed(row, row.wasNull() ? null : profile, new PieceRow(origin(row), row.getInt(OWN), at(row, OWN + 1),
                row.getString(OWN + 2), row.getString(OWN + 3)));
    }

    private static Keyed<StopRow> stop(ResultSet row) throws SQLException {
        String code = row.getString(OWN + 3);
        StopBounds bounds = Arrays.stream(StopBounds.values()).filter(known -> known.code().equals(code)).findFirst().orElseThrow();
        return keyed(row, null, new StopRow(origin(row), at(row, OWN), at(row, OWN + 1), row.getInt(OWN + 2), bounds));
    }

    private static Keyed<ProfileRow> profile(ResultSet row) throws SQLException {
        return keyed(row, null, new ProfileRow(origin(row), row.getString(OWN), row.getBigDecimal(OWN + 1), row.getString(OWN + 2),
                row.getString(OWN + 3), at(row, OWN + 4)));
    }

    private static CentreRow centre(ResultSet row) throws SQLException {
        return new CentreRow(new Centre(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)), row.getString(5),
                moment(row, 6));
    }

    private static Numbered<OrderRow> order(ResultSet row) throws SQLException {
        PlannedOrder order = new PlannedOrder(row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, LocalDate.class), List.of((String[]) row.getArray(7).getArray()), row.getInt(8) == 1, row.getString(9));
        return new Numbered<>(row.getLong(1), new OrderRow(order, moment(row, 10), moment(row, 11), row.getObject(12, LocalDate.class)));
    }

    private static Run run(ResultSet row) throws SQLException {
        RunCounts counts = new RunCounts(row.getInt(8), row.getInt(9), row.getInt(10), row.getLong(11), row.getLong(12), row.getInt(13));
        RunOutcome outcome = row.getBoolean(16) ? RunOutcome.INTERRUPTED : RunOutcome.of(row.getString(14));
        OffsetDateTime end = row.getObject(5, OffsetDateTime.class);
        return new Run(row.getLong(1), RunKind.of(row.getString(2)), RunTrigger.of(row.getString(3)), moment(row, 4),
                end == null ? null : end.toInstant(), row.getString(6), row.getString(7), counts, outcome, row.getString(15));
    }

    private static <R> Keyed<R> keyed(ResultSet row, @Nullable Long profile, R own) throws SQLException {
        return new Keyed<>(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), profile, own);
    }

    private static List<Long> key(Keyed<?> row) {
        return List.of(row.centreId(), row.sessionId(), row.id());
    }

    private static DetailOrigin origin(ResultSet row) throws SQLException {
        return new DetailOrigin(row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getString(8), row.getInt(9),
                moment(row, 10));
    }

    private static LocalDateTime at(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(maybeAt(row, column));
    }

    private static @Nullable LocalDateTime maybeAt(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static long millis(BigDecimal seconds) {
        return seconds.movePointRight(3).longValueExact();
    }
}
