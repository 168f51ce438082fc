package fr.vigie.cli;

import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.text.Messages;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sessions of a day as a table for a terminal. */
final class SessionTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final Messages words;

    SessionTable(Messages words) {
        this.words = words;
    }

    void print(List<SessionRow> sessions, PrintStream out) {
        TextTable table = new TextTable(3, Stream.of("centre", "type", "day", "pieces", "first", "last", "amplitude", "production", "wait",
                "stop", "unexplained", "occupancy").map(column -> words.get("table." + column)).toList());
        sessions.forEach(session -> table.add(cells(session)));
        table.print(out);
        out.flush();
    }

    private List<String> cells(SessionRow session) {
        SessionFigures figures = session.figures();
        return List.of(session.centre().name(), session.centre().type(), session.day().toString(), Integer.toString(figures.pieces()),
                time(figures.firstPiece()), time(figures.lastPiece()), clock(figures.amplitudeMs()), clock(figures.productionMs()),
                clock(figures.waitMs()), clock(figures.stopMs()), clock(figures.unexplainedMs()),
                rate(SessionFigures.rate(figures.productionMs(), figures.amplitudeMs())));
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "—" : TIME.format(time);
    }

    private String rate(@Nullable BigDecimal rate) {
        return rate == null ? "—" : words.get("table.percent", rate);
    }

    private static String clock(long millis) {
        long seconds = (millis + 500) / 1000;
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
