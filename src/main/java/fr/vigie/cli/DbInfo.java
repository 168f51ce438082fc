package fr.vigie.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.text.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code vigie db info} prints, for people or as one JSON object. */
record DbInfo(Messages words, DatabaseDesk.Facts facts, BackupFolder folder) {

    void write(boolean json, PrintStream out) throws IOException {
        if (json) {
            out.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(object()));
            out.write('\n');
        } else {
            text(out);
        }
    }

    private void text(PrintStream out) {
        DatabaseInfo info = facts.info();
        out.println(words.get(info.embedded() ? "status.embedded" : "status.server", info.where(), info.serverVersion(),
                info.schemaVersion(), new Amounts(words).bytes(info.sizeBytes())));
        out.println(
                info.embedded() ? new BackupWords(words).last(folder.newest().orElse(null), Instant.now()) : words.get("backup.elsewhere"));
        out.println();
        TextTable table = new TextTable(1, List.of(words.get("db.column.table"), words.get("db.column.rows")));
        NumberFormat number = NumberFormat.getIntegerInstance(words.locale());
        facts.rows().forEach((name, rows) -> table.add(List.of(name, number.format(rows))));
        table.print(out);
    }

    private Map<String, @Nullable Object> object() {
        DatabaseInfo info = facts.info();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("embedded", info.embedded());
        json.put("where", info.where());
        json.put("server_version", info.serverVersion());
        json.put("schema_version", info.schemaVersion());
        json.put("size_bytes", info.sizeBytes());
        json.put("last_backup", info.embedded() ? BackupWords.object(folder.newest().orElse(null)) : null);
        json.put("rows", facts.rows());
        return json;
    }
}
