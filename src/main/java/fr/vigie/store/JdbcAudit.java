package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@link Audit} in {@code journal_audit}. */
final class JdbcAudit implements Audit {
    private static final String INSERT = "insert into journal_audit (acteur, action, objet, detail, adresse) values (?, ?, ?, ?, ?)";
    private static final String READ = "select id, moment, acteur, action, objet, detail, adresse from journal_audit where id < ? "
            + "and (?::varchar is null or action = ?) "
            + "and lower(acteur || ' ' || objet || ' ' || detail || ' ' || adresse) like all (?) order by id desc limit ?";

    private final Sql sql;

    JdbcAudit(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void note(AuditEntry entry) throws VigieException {
        sql.run(connection -> {
            write(connection, entry);
            return true;
        });
    }

    /** In the caller's transaction. */
    static void write(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, entry.actor());
            insert.setString(2, entry.action().code());
            insert.setString(3, entry.object());
            insert.setString(4, entry.detail());
            insert.setString(5, entry.address());
            insert.executeUpdate();
        }
    }

    @Override
    public List<AuditRow> read(AuditFilter filter, long before, int count) throws VigieException {
        String action = filter.action() == null ? null : filter.action().code();
        String[] patterns = filter.words().stream().map(JdbcAudit::pattern).toArray(String[]::new);
        return sql.run(connection -> {
            List<AuditRow> lines = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(READ)) {
                query.setLong(1, before);
                query.setString(2, action);
                query.setString(3, action);
                query.setArray(4, connection.createArrayOf("text", patterns));
                query.setInt(5, count);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        AuditEntry entry = new AuditEntry(row.getString(3), AuditAction.of(row.getString(4)), row.getString(5),
                                row.getString(6), row.getString(7));
                        lines.add(new AuditRow(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), entry));
                    }
                }
            }
            return lines;
        });
    }

    /** What contains {@code word}, whose own signs mean nothing. */
    private static String pattern(String word) {
        return "%" + word.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
