package fr.vigie.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A token that was given before a restoration must not fit a user as he was before it was given. */
record UserVersions(String table, long highest) {

    static UserVersions before(Connection connection, Catalogue target) throws SQLException {
        String table = target.find("utilisateur").orElseThrow().qualified();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(version), 0) from " + table)) {
            row.next();
            return new UserVersions(table, row.getLong(1));
        }
    }

    void outdate(Connection connection) throws SQLException {
        if (highest > 0) {
            Session.execute(connection, "update " + table + " set version = version + " + highest);
        }
    }
}
