package fr.vigie.pipeline;

import fr.vigie.export.Dialect;
import fr.vigie.export.Exporter;
import fr.vigie.export.Format;
import fr.vigie.export.Grouping;
import fr.vigie.export.Request;
import fr.vigie.export.What;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks for Jérôme Dupont by means of its own, so that the product's search cannot hide what the product missed. */
final class TraceSearch {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final TestWorkshop workshop;
    private final Path home;

    TraceSearch(TestWorkshop workshop, Path home) {
        this.workshop = workshop;
        this.home = home;
    }

    /** Where the name is found, by a search of its own: every column of every table, raw bytes inflated, files of the home, an export. */
    List<String> traces() throws Exception {
        List<String> traces = new ArrayList<>();
        try (Connection connection = PostgresForTests.connect(workshop.settings); Statement statement = connection.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select table_name, column_name, data_type from information_schema.columns "
                    + "where table_schema = current_schema() order by 1, 2")) {
                while (row.next()) {
                    columns.add(new String[]{row.getString(1), row.getString(2), row.getString(3)});
                }
            }
            for (String[] column : columns) {
                if (!column[0].equals("fichier_log_bloc") && (column[2].equals("bytea") || holds(statement, column))) {
                    traces.add(column[2].equals("bytea") ? holdsBytes(statement, column) : column[0] + "." + column[1]);
                }
            }
            traces.removeIf(String::isEmpty);
            if (holdsRaw(statement)) {
                traces.add("fichier_log_bloc.contenu");
            }
        }
        for (String name : List.of("logs/vigie.log", "logs/vigie.log.1", "fenetre.properties")) {
            Path file = home.resolve(name);
            if (Files.exists(file) && has(Files.readAllBytes(file))) {
                traces.add(name);
            }
        }
        for (What what : List.of(What.SESSIONS, What.PIECES, What.PROFILES, What.ORDERS)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Exporter(workshop.database.readers(), ZoneOffset.UTC).toStream(new Request(what, Format.CSV, Dialect.TECHNICAL,
                    SessionFilter.ALL, Grouping.DEFAULT, Locale.FRENCH), out, Cancellation.never());
            if (has(out.toByteArray()) && !traces.contains("export")) {
                traces.add("export");
            }
        }
        return traces;
    }

    private static boolean holds(Statement statement, String[] column) throws SQLException {
        try (ResultSet row = statement.executeQuery("select " + column[1] + "::text from " + column[0])) {
            while (row.next()) {
                if (row.getString(1) != null && has(row.getString(1))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String holdsBytes(Statement statement, String[] column) throws SQLException {
        try (ResultSet row = statement.executeQuery("select " + column[1] + " from " + column[0])) {
            while (row.next()) {
                if (row.getBytes(1) != null && has(row.getBytes(1))) {
                    return column[0] + "." + column[1];
                }
            }
            return "";
        }
    }

    private static boolean holdsRaw(Statement statement) throws SQLException, DataFormatException {
        Map<Long, ByteArrayOutputStream> files = new TreeMap<>();
        try (ResultSet row = statement.executeQuery("select fichier_log_id, octets, contenu from fichier_log_bloc order by 1, numero")) {
            while (row.next()) {
                Inflater inflater = new Inflater(true);
                inflater.setInput(row.getBytes(3));
                byte[] block = new byte[row.getInt(2)];
                inflater.inflate(block);
                inflater.end();
                files.computeIfAbsent(row.getLong(1), _ -> new ByteArrayOutputStream()).writeBytes(block);
            }
        }
        return files.values().stream().anyMatch(file -> has(file.toByteArray()));
    }

    private static boolean has(byte[] bytes) {
        return has(new String(bytes, WINDOWS)) || has(new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean has(String text) {
        return plain(text).contains("jeromedupont")
                || plain(new String(text.getBytes(WINDOWS), StandardCharsets.UTF_8)).contains("jeromedupont");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replaceAll("[ \t._\u00a0-]+", ""), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }
}
