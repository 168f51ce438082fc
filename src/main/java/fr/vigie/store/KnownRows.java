package fr.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the few columns of {@code fichier_log} that every poll compares. */
final class KnownRows {
    private static final String QUERY = """
            select id, centre_usinage_id, chemin, generation, taille, (extract(epoch from date_distante) * 1000000)::bigint, etat, octets_lus
            from fichier_log where source = ?""";

    private KnownRows() {}

    static List<KnownFile> of(Connection connection, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, source);
            try (ResultSet rows = statement.executeQuery()) {
                List<KnownFile> files = new ArrayList<>();
                while (rows.next()) {
                    files.add(new KnownFile(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getInt(4), new FileRemote(rows
                            .getLong(5), FileRows.instant(rows, 6)), FileState.of(rows.getString(7)), rows.getLong(8)));
                }
                return files;
            }
        }
    }
}
