package fr.vigie.pipeline;

import fr.vigie.model.EventTable;
import fr.vigie.model.Reject;
import fr.vigie.model.WallTime;
import fr.vigie.parse.LogParser;
import fr.vigie.parse.ParseRequest;
import fr.vigie.parse.ParsedLog;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileState;
import fr.vigie.store.FileWrite;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Parses acquired bytes into a {@link Reading}, and days of stored files into tables. Thread-safe. */
final class FileReader {
    /** Files up to this size have all their days in memory at once; larger ones are parsed again for some days at a time. */
    static final long WHOLE_IN_MEMORY = 8L * 1024 * 1024;
    private static final long EVENTS_AT_ONCE = 500_000;

    private final LogParser parser;
    private final StoredBytes stored;
    private final LocalTime changeover;

    /** Opens a stored file's bytes. */
    @FunctionalInterface
    interface StoredBytes {
        InputStream open(StoredFile file);
    }

    FileReader(LogParser parser, StoredBytes stored, LocalTime changeover) {
        this.parser = parser;
        this.stored = stored;
        this.changeover = changeover;
    }

    /**
     * Parses a whole generation.
     *
     * @param before what was stored of it; null for a new generation, or to have every day built again
     * @param beingWritten told the newest time of the file (its unterminated event's included): whether its last line is left for the
     *        next time (spec 1.2, last paragraph)
     */
    Reading read(Acquired acquired, @Nullable StoredFile before, LongPredicate beingWritten) throws IOException {
        Parse parse = parse(acquired, false);
        OptionalLong newest = parse.log().newestEvent();
        boolean left = parse.log().endsUnterminated() && newest.isPresent() && beingWritten.test(newest.getAsLong());
        if (left) {
            parse = parse(acquired, true);
        }
        ParsedLog log = parse.log();
        FingerprintStream print = parse.print();
        FileContent content = new FileContent(print.bytes(), print.headLength(), print.headHash(), print.hash(), log.counts(),
                log.newestEvent().isPresent() ? WallTime.toLocalDateTime(log.newestEvent().getAsLong()) : null,
                days(acquired, before, log));
        return new Reading(acquired, left ? FileState.PARTIAL : FileState.READ, content, parse.rejects(), log.tables());
    }

    private record Parse(ParsedLog log, FingerprintStream print, List<Reject> rejects) {}

    private Parse parse(Acquired acquired, boolean leaveUnterminated) throws IOException {
        boolean small = acquired.content().size() <= WHOLE_IN_MEMORY;
        ParseRequest request = new ParseRequest(acquired.key().path(), changeover, _ -> small, leaveUnterminated);
        List<Reject> rejects = new ArrayList<>();
        try (InputStream in = acquired.content().open(); FingerprintStream print = new FingerprintStream(in)) {
            ParsedLog log = parser.parse(print, request, reject -> {
                if (rejects.size() < FileWrite.REJECTS_KEPT) {
                    rejects.add(reject);
                }
            });
            return new Parse(log, print, rejects);
        }
    }

    private static List<FileDay> days(Acquired acquired, @Nullable StoredFile before, ParsedLog log) {
        Map<LocalDate, Long> had = new HashMap<>();
        Set<LocalDate> waiting = new HashSet<>();
        if (before != null && !acquired.tailOpen()) {
            for (FileDay day : before.content().days()) {
                had.put(day.day(), day.events());
                if (day.toBuild()) {
                    waiting.add(day.day());
                }
            }
        }
        return log.eventsByDay().entrySet().stream().map(e -> new FileDay(e.getKey(), e.getValue(),
                waiting.contains(e.getKey()) || had.getOrDefault(e.getKey(), -1L) != e.getValue().longValue())).toList();
    }

    /** The events of a day of a generation read in this run. */
    @Nullable
    EventTable table(Reading reading, LocalDate day) throws IOException {
        EventTable table = reading.table(day);
        if (table == null && reading.hasEventsOn(day)) {
            reading.keep(tables(reading, batch(reading, day)));
            table = reading.table(day);
        }
        return table;
    }

    private static Set<LocalDate> batch(Reading reading, LocalDate day) {
        Set<LocalDate> days = new HashSet<>();
        long events = 0;
        for (FileDay has : reading.content().days()) {
            boolean wanted = has.day().equals(day) || has.day().isAfter(day) && reading.toBuild().contains(has.day());
            if (wanted && (days.isEmpty() || events + has.events() <= EVENTS_AT_ONCE)) {
                days.add(has.day());
                events += has.events();
            }
        }
        return days;
    }

    private Map<LocalDate, EventTable> tables(Reading reading, Set<LocalDate> days) throws IOException {
        Acquired acquired = reading.acquired();
        try (InputStream in = acquired.content().open()) {
            return parse(in, acquired.key().path(), days, reading.state() == FileState.PARTIAL).tables();
        }
    }

    /**
     * The events of a day of a stored generation; null where it has none. A last line that was left out when the file was read is left out
     * again, whatever happened to the file's state since.
     */
    @Nullable
    EventTable table(StoredFile file, LocalDate day) throws IOException {
        ParsedLog log = stored(file, day, false);
        boolean wasLeft = log.endsUnterminated() && log.counts().events() != file.content().counts().events();
        return (wasLeft ? stored(file, day, true) : log).tables().get(day);
    }

    private ParsedLog stored(StoredFile file, LocalDate day, boolean leaveUnterminated) throws IOException {
        try (InputStream in = stored.open(file)) {
            return parse(in, file.key().path(), Set.of(day), leaveUnterminated);
        }
    }

    private ParsedLog parse(InputStream in, String path, Set<LocalDate> days, boolean leaveUnterminated) throws IOException {
        return parser.parse(in, new ParseRequest(path, changeover, days::contains, leaveUnterminated), _ -> {});
    }
}
