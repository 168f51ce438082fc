package fr.vigie.cli;

import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Run;
import fr.vigie.text.Messages;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status for people. */
final class StatusText {
    private static final String NONE = "—";
    private final Messages words;
    private final Amounts amounts;
    private final DateTimeFormatter time;

    StatusText(Messages words) {
        this.words = words;
        this.amounts = new Amounts(words);
        this.time = DateTimeFormatter.ofPattern(words.get("format.time"));
    }

    void write(StatusReport report, PrintStream out) {
        DatabaseInfo database = report.database();
        out.println(words.get(database.embedded() ? "status.embedded" : "status.server", database.where(), database.serverVersion(),
                database.schemaVersion(), amounts.bytes(database.sizeBytes())));
        out.println(database.embedded() ? new BackupWords(words).last(report.backup(), report.at()) : words.get("backup.elsewhere"));
        out.println();
        centres(report, out);
        out.println();
        orders(report, out);
        runs(report, out);
        out.println();
        out.println(words.get("status.filesInError", report.filesInError().size()));
        report.filesInError().forEach(file -> out.println("  " + file.source().path() + " : " + or(file.error())));
    }

    private void centres(StatusReport report, PrintStream out) {
        if (report.centres().isEmpty()) {
            out.println(words.get("status.noCentre"));
            return;
        }
        TextTable table = new TextTable(3,
                List.of(word("centre"), word("type"), word("lastDay"), word("lastEvent"), word("readAt"), word("age")));
        for (StatusReport.CentreAge centre : report.centres()) {
            Instant read = centre.readAt();
            table.add(List.of(centre.centre().name(), centre.centre().type(), or(centre.lastDay()), when(centre.lastEvent()), when(read),
                    read == null ? NONE : amounts.time(age(read, report.at()))));
        }
        table.print(out);
    }

    private void orders(StatusReport report, PrintStream out) {
        StatusReport.OrdersAge orders = report.orders();
        Instant read = orders.readAt();
        if (read != null) {
            out.println(words.get("status.orders", orders.present(), orders.vanished(), when(read), amounts.time(age(read, report.at()))));
        } else if (orders.message() != null) {
            out.println(words.get("status.orders.never"));
        }
        if (orders.message() != null) {
            out.println("  " + orders.message());
        }
        if (read != null || orders.message() != null) {
            out.println();
        }
    }

    private void runs(StatusReport report, PrintStream out) {
        if (report.runs().isEmpty()) {
            out.println(words.get("status.noRun"));
            return;
        }
        TextTable table = new TextTable(3, List.of(word("start"), word("kind"), word("outcome"), word("read"), word("failed"),
                word("sessions"), word("events"), word("duration")));
        for (Run run : report.runs()) {
            Instant end = run.end();
            table.add(List.of(when(run.start()), run.kind().code(), words.get("outcome." + run.outcome()),
                    Integer.toString(run.counts().filesRead()), Integer.toString(run.counts().filesFailed()),
                    Integer.toString(run.counts().sessions()), Long.toString(run.counts().events()),
                    end == null ? NONE : amounts.time(Duration.between(run.start(), end))));
        }
        table.print(out);
        report.runs().stream().filter(run -> run.message() != null).findFirst()
                .ifPresent(run -> out.println(words.get("status.message", or(run.message()))));
    }

    private static Duration age(Instant read, Instant now) {
        Duration age = Duration.between(read, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private String word(String column) {
        return words.get("status.column." + column);
    }

    private String when(@Nullable Instant instant) {
        return instant == null ? NONE : time.format(instant.atZone(ZoneId.systemDefault()));
    }

    private String when(@Nullable LocalDateTime machineTime) {
        return machineTime == null ? NONE : time.format(machineTime);
    }

    private static String or(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }
}
