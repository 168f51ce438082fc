package fr.vigie.store;

import fr.vigie.model.Centre;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists files by SQL: whatever their number, only a page of them leaves the server. */
final class FileListing {
    private static final String REJECTED = "f.nb_rejets_ligne_trop_longue + f.nb_rejets_horodatage + f.nb_rejets_evenement";
    /** As the index {@code fichier_log_a_voir} has it, word for word: else it would not be used. */
    private static final String LOOK = "(not f.ecarte and (f.etat = 'en_erreur' or " + REJECTED + " > 0 or f.nb_hors_date > 0))";
    private static final String ATTENTION = "case when f.ecarte then 0 when f.etat = 'en_erreur' then 3 when " + REJECTED
            + " > 0 then 2 when f.nb_hors_date > 0 then 1 else 0 end";
    private static final String SELECT = """
            select c.id, c.nom, c.type_cu, c.actif, f.id, f.source, f.chemin, f.generation, f.etat, f.ecarte, f.erreur, f.taille,
                f.octets_lus, f.nb_lignes, f.nb_evenements, f.nb_hors_format, %s, f.nb_hors_date, %s, f.date_lecture, f.date_distante,
                f.dernier_evenement
            from fichier_log f join centre_usinage c on c.id = f.centre_usinage_id where\s""".formatted(REJECTED, ATTENTION);
    private static final String COUNT = "select count(*) from fichier_log f where ";
    private static final String ALL = "select (select count(*) from fichier_log), (select count(*) from fichier_log f where " + LOOK + ")";
    private static final String NEWEST = " order by f.date_lecture desc, f.id desc limit ? offset ?";

    private static final String ANY = "true";

    private final Connection connection;

    FileListing(Connection connection) {
        this.connection = connection;
    }

    /** A condition over {@code f} and its values. */
    private record Where(String sql, List<Object> values) {}

    /** The caller's transaction is one moment. */
    FilePage page(FileQuery query) throws SQLException {
        Where where = where(query);
        long all;
        long attention;
        try (Statement counts = connection.createStatement(); ResultSet row = counts.executeQuery(ALL)) {
            row.next();
            all = row.getLong(1);
            attention = row.getLong(2);
        }
        long matching = where.values().isEmpty() && where.sql().equals(ANY) ? all : count(where.sql(), where.values());
        List<FileItem> items = query.order() == FileQuery.Order.ATTENTION
                ? attentionFirst(query, where)
                : items(where, "", order(query) + " limit ? offset ?", query.limit(), query.offset());
        return new FilePage(items, matching, all, attention);
    }

    /** In two steps, each by an index: the few that call for a look, then the others by when they were read. */
    private List<FileItem> attentionFirst(FileQuery query, Where where) throws SQLException {
        List<FileItem> items = new ArrayList<>(
                items(where, " and " + LOOK, " order by " + ATTENTION + " desc, f.date_lecture desc, f.id desc limit ? offset ?",
                        query.limit(), query.offset()));
        if (items.size() < query.limit() && !query.attentionOnly()) {
            long before = items.isEmpty() && query.offset() > 0 ? count(where.sql() + " and " + LOOK, where.values()) : query.offset();
            items.addAll(items(where, " and not " + LOOK, NEWEST, query.limit() - items.size(), Math.max(0, query.offset() - before)));
        }
        return items;
    }

    private long count(String condition, List<Object> values) throws SQLException {
        try (PreparedStatement count = prepared(COUNT + condition, values); ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<FileItem> items(Where where, String more, String order, int limit, long offset) throws SQLException {
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit);
        values.add(offset);
        return items(where.sql() + more + order, values);
    }

    /** @param condition with what follows it */
    List<FileItem> items(String condition, List<Object> values) throws SQLException {
        try (PreparedStatement query = prepared(SELECT + condition, values); ResultSet rows = query.executeQuery()) {
            List<FileItem> items = new ArrayList<>();
            while (rows.next()) {
                items.add(item(rows));
            }
            return items;
        }
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static Where where(FileQuery query) {
        StringBuilder sql = new StringBuilder(ANY);
        List<Object> values = new ArrayList<>();
        if (query.shown() == FileQuery.Shown.SET_ASIDE) {
            sql.append(" and f.ecarte");
        } else if (query.shown() != null) {
            sql.append(" and not f.ecarte and f.etat = ?");
            values.add(FileState.valueOf(query.shown().name()).code());
        }
        if (query.centreId() != null) {
            sql.append(" and f.centre_usinage_id = ?");
            values.add(query.centreId());
        }
        if (query.source() != null) {
            sql.append(" and f.source = ?");
            values.add(query.source());
        }
        for (String word : query.text().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                sql.append(" and f.chemin ilike ? escape '!'");
                values.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        if (query.attentionOnly()) {
            sql.append(" and ").append(LOOK);
        }
        return new Where(sql.toString(), values);
    }

    private static String order(FileQuery query) {
        String by = switch (query.order()) {
            case ATTENTION -> ATTENTION;
            case PATH -> "f.chemin collate \"C\"";
            case CENTRE -> "c.nom";
            case STATE -> "f.ecarte, f.etat";
            case SOURCE -> "f.source";
            case GENERATION -> "f.generation";
            case SIZE -> "f.taille";
            case BYTES -> "f.octets_lus";
            case LINES -> "f.nb_lignes";
            case EVENTS -> "f.nb_evenements";
            case OFF_FORMAT -> "f.nb_hors_format";
            case REJECTED -> REJECTED;
            case OFF_DATE -> "f.nb_hors_date";
            case READ_AT -> "f.date_lecture";
            case REMOTE_TIME -> "f.date_distante";
        };
        boolean nulls = query.order() == FileQuery.Order.REMOTE_TIME;
        String way = query.descending() ? nulls ? " desc nulls last" : " desc" : nulls ? " nulls first" : "";
        String rest = query.descending() ? ", f.date_lecture, f.id" : ", f.date_lecture desc, f.id desc";
        return " order by " + by + way + (query.order() == FileQuery.Order.PATH ? rest : ", f.date_lecture desc, f.id desc");
    }

    private static FileItem item(ResultSet r) throws SQLException {
        Centre centre = new Centre(r.getLong(1), r.getString(2), r.getString(3), r.getBoolean(4));
        OffsetDateTime remote = r.getObject(21, OffsetDateTime.class);
        @Nullable
        LocalDateTime newest = r.getObject(22, LocalDateTime.class);
        return new FileItem(centre, r.getLong(5), new FileKey(r.getString(6), r.getString(7), r.getInt(8)), FileState.of(r.getString(9)),
                r.getBoolean(10), r.getString(11), r.getLong(12), r.getLong(13), r.getLong(14), r.getLong(15), r.getLong(16), r.getLong(17),
                r.getLong(18), r.getInt(19), r.getObject(20, OffsetDateTime.class).toInstant(), remote == null ? null : remote.toInstant(),
                newest);
    }
}
