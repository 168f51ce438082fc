package fr.vigie.orders;

import com.zaxxer.hikari.HikariDataSource;
import fr.vigie.config.ErpSettings;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ERP's planned orders (spec 5). Connects for each call and keeps nothing open between two. Thread-safe. */
public final class OrderSource {
    private static final Logger LOG = LoggerFactory.getLogger(OrderSource.class);
    /** Rows one by one as they come, not all of them at once in memory: how this driver is told. */
    private static final int STREAM = Integer.MIN_VALUE;
    private static final int TELL_EVERY = 1_000;

    private final ErpPool pool;
    private final BoxCodes boxes;

    public OrderSource(ErpSettings settings) {
        this.pool = new ErpPool(settings);
        this.boxes = new BoxCodes(settings.boxPrefixes());
    }

    /** What is read, for people: {@code mysql://host:port/database}; no user, no secret. */
    public String describe() {
        return "mysql://" + pool.where();
    }

    /**
     * All planned orders, or a failure: never a part of them.
     *
     * @param progress told now and then how far it is
     * @throws VigieException {@code ERP_…}
     * @throws CancellationException when a stop was asked for
     */
    public OrderReading read(Cancellation cancellation, Consumer<OrderProgress> progress) throws VigieException {
        cancellation.check();
        try (HikariDataSource connections = pool.open(); Connection connection = connections.getConnection()) {
            String query = ErpQuery.text(ErpTables.find(connection), boxes);
            // ending the connection ends a query that waits, and does not fetch what is left of its rows
            try (Cancellation.Registration registered = cancellation.onRequest(() -> abort(connection))) {
                return read(connection, query, cancellation, progress);
            }
        } catch (VigieException e) {
            cancellation.check();
            throw e;
        } catch (SQLException e) {
            cancellation.check();
            throw pool.faults().reading(e);
        }
    }

    private OrderReading read(Connection connection, String query, Cancellation cancellation, Consumer<OrderProgress> progress)
            throws SQLException {
        OrderCollector collector = new OrderCollector(boxes);
        try (PreparedStatement statement = connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(STREAM);
            List<String> patterns = boxes.patterns();
            for (int i = 0; i < patterns.size(); i++) {
                statement.setString(i + 1, patterns.get(i));
            }
            try {
                collect(statement, collector, cancellation, progress);
            } catch (SQLException | RuntimeException e) {
                abort(connection);
                throw e;
            }
        }
        return new OrderReading(collector.orders(), collector.rows());
    }

    private static void collect(PreparedStatement statement, OrderCollector collector, Cancellation cancellation,
            Consumer<OrderProgress> progress) throws SQLException {
        progress.accept(new OrderProgress(0, 0));
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
            collector.take(rows);
            if (collector.rows() % TELL_EVERY == 0) {
                cancellation.check();
                progress.accept(new OrderProgress(collector.rows(), collector.candidates()));
            }
        }
        cancellation.check();
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // it is gone already
            LOG.debug("ending a connection", e);
        }
    }

    /**
     * Connects and looks for every table, column and right that reading needs; reads no order.
     *
     * @throws VigieException {@code ERP_…}
     */
    public ErpFacts probe() throws VigieException {
        try (HikariDataSource connections = pool.open(); Connection connection = connections.getConnection()) {
            ErpTables.find(connection);
            return ErpProbe.ask(connection, describe());
        } catch (SQLException e) {
            throw pool.faults().reading(e);
        }
    }
}
