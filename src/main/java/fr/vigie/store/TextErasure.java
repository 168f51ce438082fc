package fr.vigie.store;

import fr.vigie.privacy.WantedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds and blanks a text in columns. A column's different texts are looked at here, for no SQL compares as {@link WantedText} does. */
final class TextErasure {
    private static final int FETCHED = 2_000;
    private static final int AT_ONCE = 5_000;

    private final Connection connection;
    private final WantedText text;

    /** Texts that hold it, and what stands for them, in the same order. */
    record Pairs(List<String> before, List<String> after) {}

    TextErasure(Connection connection, WantedText text) {
        this.connection = connection;
        this.text = text;
    }

    Pairs pairs(ErasableColumn column) throws SQLException {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(FETCHED);
            try (ResultSet row = query.executeQuery(column.texts())) {
                while (row.next()) {
                    String before = row.getString(1);
                    String after = before == null ? null : text.blank(before, column.cut());
                    if (before != null && after != null && !after.equals(before)) {
                        pairs.before().add(before);
                        pairs.after().add(after);
                    }
                }
            }
        }
        return pairs;
    }

    long count(ErasableColumn column, Pairs pairs) throws SQLException {
        return run(column.count(), pairs, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    long blank(ErasableColumn column, Pairs pairs) throws SQLException {
        return run(column.update(), pairs, PreparedStatement::executeLargeUpdate);
    }

    /** Executes a statement. */
    private interface Step {
        long on(PreparedStatement statement) throws SQLException;
    }

    private long run(String sql, Pairs pairs, Step step) throws SQLException {
        long rows = 0;
        for (int from = 0; from < pairs.before().size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, pairs.before().size());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", pairs.before().subList(from, to).toArray()));
                statement.setArray(2, connection.createArrayOf("text", pairs.after().subList(from, to).toArray()));
                rows += step.on(statement);
            }
        }
        return rows;
    }
}
