package fr.vigie.store.backup;

import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.SQLException;

/** The database that is backed up or restored, as the store reaches it. */
public interface Link {
    /** A connection outside of the pool, for work that may take long; the caller closes it. */
    Connection open() throws SQLException;

    /** Address or folder, for people; never a secret. */
    String where();

    /** What the failure means. */
    VigieException fault(Throwable failure);

    /** Version of Vigie's tables in the connection's schema; 0 where there are none. */
    int version(Connection connection) throws SQLException;

    /** The version that this program knows. */
    int newest();

    /** Brings the tables of a schema to a version. */
    void migrate(String schema, int version) throws VigieException;
}
