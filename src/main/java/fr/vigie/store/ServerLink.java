package fr.vigie.store;

import fr.vigie.model.VigieException;
import fr.vigie.store.backup.Link;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A database as backups reach it: on connections of their own, so that the pool's stay free for the screens.
 *
 * @param faults what a failure means
 */
record ServerLink(ServerDataSource source, Function<Throwable, VigieException> faults) implements Link {

    /** Of a server that no pool is open on. */
    static ServerLink of(ServerDataSource source) {
        return new ServerLink(source, failure -> SqlFaults.working(failure, source.where()));
    }

    @Override
    public Connection open() throws SQLException {
        return source.getConnection();
    }

    @Override
    public String where() {
        return source.where();
    }

    @Override
    public VigieException fault(Throwable failure) {
        return faults.apply(failure);
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return Migration.version(connection);
    }

    @Override
    public int newest() {
        return Migration.VERSION;
    }

    @Override
    public void migrate(String schema, int version) throws VigieException {
        Migration.within(source, schema, version);
    }
}
