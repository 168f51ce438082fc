package fr.vigie.store.backup;

import fr.vigie.task.Cancellation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** A connection made ready for COPY: texts of any server read alike, and nothing is too slow. */
final class Session {
    /** Others let go of a table within this time, or are named. */
    private static final String SETTINGS = """
            set datestyle to 'ISO, MDY'; set intervalstyle to postgres; set bytea_output to hex; set extra_float_digits to 3;
            set timezone to 'UTC'; set statement_timeout to 0; set idle_in_transaction_session_timeout to 0;
            set lock_timeout to '30s'""";
    private static final int BUFFER = 1 << 16;

    private Session() {}

    static void prepare(Connection connection) throws SQLException {
        // sorting a large table says nothing for minutes
        connection.setNetworkTimeout(Runnable::run, 0);
        execute(connection, SETTINGS);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the rows */
    static long copyOut(Connection connection, String sql, OutputStream out, Cancellation cancellation) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                cancellation.check();
                out.write(bytes, from, length);
            }
        });
    }

    /** @return the rows */
    static long copyIn(Connection connection, String sql, InputStream in, Cancellation cancellation) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                cancellation.check();
                return super.read(bytes, from, length);
            }
        }, BUFFER);
    }
}
