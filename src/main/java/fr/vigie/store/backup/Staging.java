package fr.vigie.store.backup;

import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema beside the present tables in which an older backup is brought to the present version. Whatever fails there leaves them alone.
 */
final class Staging {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    static final String SCHEMA = "vigie_restauration";

    private final Link link;
    private final Connection connection;

    Staging(Link link, Connection connection) {
        this.link = link;
        this.connection = connection;
    }

    /** @return the tables, filled, of the present version */
    Catalogue fill(BackupArchive archive, Cancellation cancellation) throws SQLException, IOException, VigieException {
        Session.execute(connection, "drop schema if exists " + SCHEMA + " cascade");
        Session.execute(connection, "create schema " + SCHEMA);
        link.migrate(SCHEMA, archive.manifest().schema());
        Catalogue old = Catalogue.read(connection, SCHEMA);
        Filling.check(archive, old);
        connection.setAutoCommit(false);
        // the first migrations put some rows there
        old.empty(connection);
        new Filling(archive, cancellation).fill(connection, old);
        old.restart(connection, archive.manifest().sequences());
        connection.commit();
        connection.setAutoCommit(true);
        link.migrate(SCHEMA, link.newest());
        return Catalogue.read(connection, SCHEMA);
    }

    void handOver(Connection within, Catalogue target, Catalogue staged) throws SQLException {
        for (TableShape table : target.tables()) {
            Session.execute(within, table.takeOver(staged.find(table.name()).orElseThrow()));
        }
    }

    /** Also after a failure; what a lost connection leaves there goes before the next restoration. */
    void drop() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            Session.execute(connection, "drop schema if exists " + SCHEMA + " cascade");
        } catch (SQLException e) {
            LOG.warn("the schema {} could not be removed", SCHEMA, e);
        }
    }
}
