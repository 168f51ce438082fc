package fr.vigie.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the database's notifications on a connection and a thread of its own, for ever. */
final class ChangeFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int QUIET_MILLIS = 15_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ServerDataSource source;
    private final Consumer<Change> listener;
    private final ObjectMapper json = new ObjectMapper();
    private final Thread thread;
    private volatile boolean closed;

    private ChangeFeed(ServerDataSource source, Consumer<Change> listener) {
        this.source = source;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("vigie-listen").unstarted(this::listenForEver);
    }

    static ChangeFeed start(ServerDataSource source, Consumer<Change> listener) {
        ChangeFeed feed = new ChangeFeed(source, listener);
        feed.thread.start();
        return feed;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void listenForEver() {
        RetryPolicy<Connection> again = RetryPolicy.<Connection>builder().handle(SQLException.class)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE).withMaxRetries(-1).abortIf((connection, failure) -> closed).build();
        while (!closed) {
            try (Connection connection = Failsafe.with(again).get(source::getConnection)) {
                listen(connection);
            } catch (SQLException e) {
                LOG.info("the connection that listens for changes was lost: {}", e.getMessage());
            } catch (FailsafeException e) {
                LOG.debug("listening ends", e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen vigie");
            // whatever was said while nobody listened is lost
            tell(new Change.Everything());
            while (!closed) {
                PGNotification[] heard = notifications.getNotifications(QUIET_MILLIS);
                if (heard == null || heard.length == 0) {
                    // a half-open connection never says anything either
                    statement.execute("select 1");
                    continue;
                }
                for (PGNotification notification : heard) {
                    tell(read(notification.getParameter()));
                }
            }
        }
    }

    private Change read(String payload) {
        try {
            JsonNode node = json.readTree(payload);
            if (node.has("jour")) {
                return new Change.DayChanged(node.path("centre").asLong(), LocalDate.parse(node.path("jour").asText()));
            }
            if (node.has("execution")) {
                return new Change.RunChanged();
            }
            if (node.has("commandes")) {
                return new Change.OrdersChanged();
            }
            if (node.has("justification")) {
                return new Change.JustificationsChanged();
            }
            return node.has("reglage") ? new Change.SettingsChanged() : new Change.Everything();
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            LOG.debug("a notification that says nothing: {}", payload, e);
            return new Change.Everything();
        }
    }

    private void tell(Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
        }
    }
}
