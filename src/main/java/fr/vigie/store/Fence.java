package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.SQLException;

/** A condition under which a transaction may write. */
@FunctionalInterface
interface Fence {
    Fence NONE = connection -> {};

    /** @throws VigieException when it may not */
    void check(Connection connection) throws SQLException, VigieException;
}
