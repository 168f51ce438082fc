package fr.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What {@code doctor} asks a database.
 *
 * @param fsync whether commits reach the disk
 * @param encoding {@code server_encoding}
 * @param writable whether Vigie may write its tables
 * @param now by the server's clock
 */
public record Health(boolean fsync, String encoding, boolean writable, Instant now) {
    private static final String QUESTIONS = """
            select current_setting('fsync') = 'on', current_setting('server_encoding'),
                   has_table_privilege('session_production', 'insert, update, delete') and not pg_is_in_recovery(), clock_timestamp()""";

    static Health ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUESTIONS)) {
            row.next();
            return new Health(row.getBoolean(1), row.getString(2), row.getBoolean(3), row.getObject(4, OffsetDateTime.class).toInstant());
        }
    }

    /** How far the server's clock is ahead of this computer's. */
    public Duration clockAhead(Clock here) {
        return Duration.between(here.instant(), now);
    }
}
