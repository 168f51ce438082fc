package fr.vigie.orders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** Tables whose columns say UTF-8 while their bytes are Latin-1. */
final class Recoded {
    private Recoded() {}

    /** MyISAM's tables keep their bytes under the description of others, of the same lengths in bytes. */
    static void asUtf8(MariaDbForTests erp) throws Exception {
        try (Connection connection = erp.connect(); Statement statement = connection.createStatement()) {
            Path data;
            try (ResultSet row = statement.executeQuery("select @@datadir")) {
                row.next();
                data = Path.of(row.getString(1));
            }
            String twin = erp.database() + "_utf8";
            statement.execute("create database " + twin);
            statement.execute("use " + twin);
            for (String table : ErpSchema.of("utf8mb3", "myisam", 1)) {
                statement.execute(table);
            }
            statement.execute("flush tables");
            for (String table : List.of("A_Kopf", "A_Logbuch", "P_Zubeh", "A_Vorgang")) {
                Files.copy(data.resolve(twin).resolve(table + ".frm"), data.resolve(erp.database()).resolve(table + ".frm"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            statement.execute("drop database " + twin);
            statement.execute("use " + erp.database());
            statement.execute("flush tables");
            statement.execute("repair table A_Kopf, A_Logbuch, P_Zubeh, A_Vorgang use_frm");
        }
    }
}
