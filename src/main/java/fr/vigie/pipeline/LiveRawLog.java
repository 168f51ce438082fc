package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.VigieException;
import fr.vigie.model.WallTime;
import fr.vigie.parse.LogLines;
import fr.vigie.parse.LogParser;
import fr.vigie.store.FileCatalogue;
import fr.vigie.store.Readers;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** {@link RawLog} over the database. Keeps the trace of the last line's day; nothing else. */
final class LiveRawLog implements RawLog {
    private final FileCatalogue files;
    private final Readers readers;
    private final Changeover changeover;
    private @Nullable Kept kept;

    /** Tells the hour at which a production day begins. */
    @FunctionalInterface
    interface Changeover {
        LocalTime get() throws VigieException;
    }

    /** @param basis what the trace was made of: another one means that it is old */
    private record Kept(long fileId, Object basis, LineTrace trace) {}

    LiveRawLog(FileCatalogue files, Readers readers, Changeover changeover) {
        this.files = files;
        this.readers = readers;
        this.changeover = changeover;
    }

    @Override
    public RawDay day(long centreId, LocalDate day) throws VigieException {
        Centre centre = readers.snapshot(moment -> moment.centres().stream().filter(each -> each.id() == centreId).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no centre " + centreId)));
        return new RawDay(centre, day, files.ofDay(centreId, day), files.newestDay(centreId, day).orElse(null));
    }

    @Override
    public Optional<StoredFile> file(long centreId, long fileId) throws VigieException {
        return files.file(centreId, fileId);
    }

    @Override
    public RawMap map(StoredFile file, LocalDate day, Cancellation cancellation, DoubleConsumer progress) throws VigieException {
        RawScan scan = new RawScan(file, day, changeover.get());
        return reading(file, () -> scan.read(files.bytes(file, 0), cancellation, progress));
    }

    @Override
    public List<RawLine> lines(RawMap map, int window) throws VigieException {
        StoredFile file = map.file();
        return reading(file, () -> {
            try (InputStream in = files.bytes(file, map.window(window).start())) {
                return new LogLines(in, map.firstLine(window) - 1, true).next(RawMap.WINDOW).stream().map(RawLine::of).toList();
            }
        });
    }

    @Override
    public RawHits find(RawRows rows, String text, boolean exact, Cancellation cancellation, DoubleConsumer progress)
            throws VigieException {
        RawMap map = rows.map();
        TextMatch match = new TextMatch(text, exact);
        int[] before = new int[map.windows() + 1];
        return reading(map.file(), () -> {
            try (InputStream in = files.bytes(map.file(), 0)) {
                LogLines lines = new LogLines(in, 0, true);
                for (int window = 0; window < map.windows(); window++) {
                    cancellation.check();
                    List<RawLine> all = lines.next(RawMap.WINDOW).stream().map(RawLine::of).toList();
                    before[window + 1] = before[window]
                            + (int) rows.shown(window, all).stream().filter(line -> match.in(line.text())).count();
                    progress.accept((window + 1.0) / map.windows());
                }
            }
            return new RawHits(rows, match, before);
        });
    }

    @Override
    public Optional<RawHits.Hit> hit(RawHits hits, int line, boolean forward) throws VigieException {
        if (hits.size() == 0) {
            return Optional.empty();
        }
        int windows = hits.rows().map().windows();
        int from = hits.rows().windowOfLine(line);
        Optional<RawHits.Hit> found = hitFrom(hits, hits.window(from, forward ? 1 : -1), line, forward);
        if (found.isEmpty()) {
            found = hitFrom(hits, hits.window(forward ? from + 1 : from - 1, forward ? 1 : -1), line, forward);
        }
        return found.isPresent()
                ? found
                : hitFrom(hits, hits.window(forward ? 0 : windows - 1, forward ? 1 : -1), forward ? 0 : Integer.MAX_VALUE, forward);
    }

    private Optional<RawHits.Hit> hitFrom(RawHits hits, OptionalInt window, int line, boolean forward) throws VigieException {
        if (window.isEmpty()) {
            return Optional.empty();
        }
        int index = window.getAsInt();
        List<RawLine> found = hits.rows().shown(index, lines(hits.rows().map(), index)).stream().filter(hits::matches).toList();
        for (int i = forward ? 0 : found.size() - 1; i >= 0 && i < found.size(); i += forward ? 1 : -1) {
            int number = found.get(i).number();
            if (forward ? number >= line : number <= line) {
                return Optional.of(new RawHits.Hit(number, hits.before(index) + i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public OptionalInt lineAt(RawRows rows, LocalDateTime time) throws VigieException {
        long wanted = WallTime.of(time);
        int window = rows.windowAt(wanted);
        if (window < 0) {
            return OptionalInt.empty();
        }
        return lines(rows.map(), window).stream()
                .filter(line -> line.events().stream().anyMatch(event -> event.at() >= wanted && rows.map().isOfDay(event.at())))
                .mapToInt(RawLine::number).findFirst();
    }

    @Override
    public List<LineFact> facts(StoredFile file, RawLine line) throws VigieException {
        List<LineFact> facts = new ArrayList<>();
        line.rejects().forEach(reason -> facts.add(new LineFact.Refused(reason)));
        Map<LocalDate, Integer> nth = new HashMap<>();
        LocalTime hour = changeover.get();
        for (RawLine.Event event : line.events()) {
            LocalDate day = WallTime.productionDay(event.at(), hour);
            int which = nth.merge(day, 1, Integer::sum) - 1;
            LineTrace trace = file.setAside() ? null : trace(file, day);
            if (trace == null) {
                facts.add(new LineFact.NotCounted(file.setAside()));
            } else {
                facts.addAll(trace.facts(line.number(), which, event));
                if (which == 0) {
                    facts.addAll(trace.notes(line.number()));
                }
            }
            if (which == 0) {
                facts.add(new LineFact.OfDay(day));
            }
        }
        return facts;
    }

    @Override
    public int lastLine(StoredFile file, LocalDate day, int line) throws VigieException {
        LineTrace trace = file.setAside() ? null : trace(file, day);
        long end = trace == null ? Long.MIN_VALUE : trace.endOf(line);
        if (end == Long.MIN_VALUE) {
            return line;
        }
        return reading(file, () -> {
            var table = reader().table(file, day);
            int last = line;
            for (int i = 0; table != null && i < table.size(); i++) {
                if (table.line(i) > last) {
                    if (table.time(i) > end) {
                        break;
                    }
                    last = table.line(i);
                }
            }
            return last;
        });
    }

    /** Null where the day has no session of that file. */
    private @Nullable LineTrace trace(StoredFile file, LocalDate day) throws VigieException {
        Optional<fr.vigie.model.SessionRow> session = readers.snapshot(moment -> moment.session(file.centreId(), day));
        if (session.isEmpty()) {
            return null;
        }
        synchronized (this) {
            if (kept != null && kept.fileId() == file.id() && kept.basis().equals(session.get())) {
                return kept.trace();
            }
        }
        var details = readers.snapshot(moment -> moment.details(file.centreId(), day));
        if (details.isEmpty() || details.get().files().stream().noneMatch(each -> each.id() == file.id())) {
            return null;
        }
        LineTrace made = reading(file, () -> LineTrace.of(details.get(), file.id(), reader()));
        synchronized (this) {
            kept = new Kept(file.id(), details.get().session(), made);
        }
        return made;
    }

    private FileReader reader() throws VigieException {
        return new FileReader(new LogParser(), file -> files.bytes(file, 0), changeover.get());
    }

    /** Reads a file. */
    private interface Work<T> {
        T run() throws IOException, VigieException;
    }

    private static <T> T reading(StoredFile file, Work<T> work) throws VigieException {
        try {
            return work.run();
        } catch (IOException e) {
            throw Faults.of(e, file.key().path());
        }
    }
}
