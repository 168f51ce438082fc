package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** {@link Pages} in one repeatable-read transaction a call; long parts are read in pieces by their key, which no sort has to wait for. */
final class JdbcPages implements Pages {
    private static final int PIECE = 1_000;
    private static final int SECONDS_AT_MOST = 30;

    private final Sql sql;

    JdbcPages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public <R> Page<R> page(Listing<R> of, Map<String, Object> filter, Span span) throws VigieException {
        PageSql text = new PageSql(of.query(), filter);
        return atOneMoment(connection -> {
            long total = count(connection, text);
            List<R> rows = new ArrayList<>();
            read(connection, of, text, span, rows::add);
            return new Page<>(rows, total);
        });
    }

    @Override
    public <R> void stream(Listing<R> of, Map<String, Object> filter, Span span, Consumer<R> to) throws VigieException {
        PageSql text = new PageSql(of.query(), filter);
        atOneMoment(connection -> {
            read(connection, of, text, span, to);
            return true;
        });
    }

    @Override
    public <R> Optional<R> one(Listing<R> of, long id) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement query = prepare(connection, PageSql.byId(of.query()))) {
                for (int parameter = 1; parameter <= of.query().idTimes(); parameter++) {
                    query.setLong(parameter, id);
                }
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(of.row().of(row)) : Optional.empty();
                }
            }
        });
    }

    private static long count(Connection connection, PageSql text) throws SQLException {
        try (PreparedStatement query = prepare(connection, text.count())) {
            text.bindFilters(query, 1);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static <R> void read(Connection connection, Listing<R> of, PageSql text, Span span, Consumer<R> to) throws SQLException {
        Span next = span;
        OptionalLong left = span.limit();
        while (left.isEmpty() || left.getAsLong() > 0) {
            int wanted = (int) Math.min(PIECE, left.orElse(PIECE));
            List<R> rows = piece(connection, of, text, next, wanted);
            rows.forEach(to);
            if (rows.size() < wanted) {
                return;
            }
            left = left.isEmpty() ? left : OptionalLong.of(left.getAsLong() - wanted);
            next = new Span(0, left, of.key(rows.getLast()));
        }
    }

    private static <R> List<R> piece(Connection connection, Listing<R> of, PageSql text, Span span, int wanted) throws SQLException {
        List<R> rows = new ArrayList<>(wanted);
        try (PreparedStatement query = prepare(connection, text.piece(!span.after().isEmpty()))) {
            int at = text.bindFilters(query, 1);
            for (Long part : span.after()) {
                query.setLong(at++, part);
            }
            query.setInt(at++, span.skip());
            query.setInt(at, wanted);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(of.row().of(row));
                }
            }
        }
        return rows;
    }

    private static PreparedStatement prepare(Connection connection, String text) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        statement.setQueryTimeout(SECONDS_AT_MOST);
        return statement;
    }

    private <T> T atOneMoment(Sql.Work<T> work) throws VigieException {
        return sql.run(connection -> {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read read only");
            }
            T result = work.on(connection);
            connection.commit();
            return result;
        });
    }
}
