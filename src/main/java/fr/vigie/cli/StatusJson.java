package fr.vigie.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Run;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status as one JSON object; moments are ISO-8601 in UTC, machine times have no zone. */
final class StatusJson {
    private StatusJson() {}

    static void write(StatusReport report, OutputStream out) throws IOException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("at", text(report.at()));
        all.put("database", database(report.database()));
        all.put("last_backup", report.database().embedded() ? BackupWords.object(report.backup()) : null);
        all.put("runs", report.runs().stream().map(StatusJson::run).toList());
        all.put("files_in_error", report.filesInError().stream().map(StatusJson::file).toList());
        all.put("centres", report.centres().stream().map(StatusJson::centre).toList());
        all.put("orders", orders(report.orders()));
        out.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
        out.write('\n');
    }

    private static Map<String, @Nullable Object> database(DatabaseInfo info) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("embedded", info.embedded());
        json.put("where", info.where());
        json.put("server_version", info.serverVersion());
        json.put("schema_version", info.schemaVersion());
        json.put("size_bytes", info.sizeBytes());
        return json;
    }

    private static Map<String, @Nullable Object> orders(StatusReport.OrdersAge orders) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("present", orders.present());
        json.put("vanished", orders.vanished());
        json.put("read_at", text(orders.readAt()));
        json.put("message", orders.message());
        return json;
    }

    private static Map<String, @Nullable Object> run(Run run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", run.id());
        json.put("kind", run.kind().code());
        json.put("outcome", run.outcome().code());
        json.put("start", text(run.start()));
        json.put("end", text(run.end()));
        json.put("user", run.user());
        json.put("computer", run.computer());
        json.put("files_seen", run.counts().filesSeen());
        json.put("files_read", run.counts().filesRead());
        json.put("files_failed", run.counts().filesFailed());
        json.put("bytes", run.counts().bytes());
        json.put("events", run.counts().events());
        json.put("sessions", run.counts().sessions());
        json.put("message", run.message());
        return json;
    }

    private static Map<String, @Nullable Object> file(StoredFile file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", file.source().path());
        json.put("error", file.error());
        json.put("tried", text(file.readAt()));
        return json;
    }

    private static Map<String, @Nullable Object> centre(StatusReport.CentreAge centre) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("centre", centre.centre().name());
        json.put("type_cu", centre.centre().type());
        json.put("actif", centre.centre().active());
        json.put("last_day", text(centre.lastDay()));
        json.put("last_event", text(centre.lastEvent()));
        json.put("read_at", text(centre.readAt()));
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
