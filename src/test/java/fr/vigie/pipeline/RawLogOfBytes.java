package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.VigieException;
import fr.vigie.model.WallTime;
import fr.vigie.parse.LogLines;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileState;
import fr.vigie.store.StoredFile;
import fr.vigie.model.FileCounts;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;

/** Raw logs that lie in memory, for screens without a database; lines are cut, judged, filtered and found as in the product. */
public final class RawLogOfBytes implements RawLog {
    private final Centre centre;
    private final List<Stored> files = new ArrayList<>();
    /** Facts given to every line. */
    public List<LineFact> facts = List.of();
    public int lastLine;
    public int windowsRead;

    private record Stored(StoredFile file, byte[] bytes) {}

    public RawLogOfBytes(Centre centre) {
        this.centre = centre;
    }

    /** Adds a file; the first has id 1. */
    public StoredFile add(String path, int generation, boolean aside, String text, LocalDate... days) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        FileContent none = FileContent.NOTHING;
        List<FileDay> has = List.of(days).stream().map(day -> new FileDay(day, text.lines().count() / days.length, false)).toList();
        FileContent content = new FileContent(bytes.length, Math.min(FileContent.HEAD, bytes.length), none.hash(), none.hash(),
                new FileCounts(bytes.length, text.lines().count(), text.lines().count(), 2, 0, Map.of(), Map.of()), null, has);
        StoredFile file = new StoredFile(files.size() + 1L, centre.id(), new FileKey("ftp", path, generation),
                new FileRemote(bytes.length, null), FileState.READ, aside, null, content, Instant.parse("2025-05-28T14:30:04Z"));
        files.add(new Stored(file, bytes));
        return file;
    }

    @Override
    public RawDay day(long centreId, LocalDate day) {
        List<StoredFile> of = files.stream().map(Stored::file)
                .filter(file -> file.content().days().stream().anyMatch(has -> has.day().equals(day))).toList();
        LocalDate newest = files.stream().flatMap(file -> file.file().content().days().stream()).map(FileDay::day)
                .filter(has -> !has.isAfter(day)).max(LocalDate::compareTo).orElse(null);
        return new RawDay(centre, day, of, newest);
    }

    @Override
    public Optional<StoredFile> file(long centreId, long fileId) {
        return files.stream().map(Stored::file).filter(file -> file.id() == fileId).findFirst();
    }

    private byte[] bytes(StoredFile file) {
        return files.stream().filter(each -> each.file().id() == file.id()).findFirst().orElseThrow().bytes();
    }

    @Override
    public RawMap map(StoredFile file, LocalDate day, Cancellation cancellation, DoubleConsumer progress) throws VigieException {
        try {
            return new RawScan(file, day, LocalTime.MIDNIGHT).read(new ByteArrayInputStream(bytes(file)), cancellation, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RawLine> lines(RawMap map, int window) {
        windowsRead++;
        int start = (int) map.window(window).start();
        byte[] bytes = bytes(map.file());
        try {
            return new LogLines(new ByteArrayInputStream(bytes, start, bytes.length - start), map.firstLine(window) - 1, true)
                    .next(RawMap.WINDOW).stream().map(RawLine::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RawHits find(RawRows rows, String text, boolean exact, Cancellation cancellation, DoubleConsumer progress) {
        TextMatch match = new TextMatch(text, exact);
        int[] before = new int[rows.map().windows() + 1];
        for (int window = 0; window < rows.map().windows(); window++) {
            before[window + 1] = before[window]
                    + (int) rows.shown(window, lines(rows.map(), window)).stream().filter(line -> match.in(line.text())).count();
        }
        return new RawHits(rows, match, before);
    }

    @Override
    public Optional<RawHits.Hit> hit(RawHits hits, int line, boolean forward) {
        List<RawHits.Hit> all = new ArrayList<>();
        for (int window = 0; window < hits.rows().map().windows(); window++) {
            hits.rows().shown(window, lines(hits.rows().map(), window)).stream().filter(hits::matches)
                    .forEach(found -> all.add(new RawHits.Hit(found.number(), all.size() + 1)));
        }
        List<RawHits.Hit> order = forward ? all : all.reversed();
        return order.stream().filter(hit -> forward ? hit.line() >= line : hit.line() <= line).findFirst()
                .or(() -> order.stream().findFirst());
    }

    @Override
    public OptionalInt lineAt(RawRows rows, LocalDateTime time) {
        long wanted = WallTime.of(time);
        int window = rows.windowAt(wanted);
        return window < 0
                ? OptionalInt.empty()
                : lines(rows.map(), window).stream().filter(line -> line.events().stream().anyMatch(event -> event.at() >= wanted))
                        .mapToInt(RawLine::number).findFirst();
    }

    @Override
    public List<LineFact> facts(StoredFile file, RawLine line) {
        return facts;
    }

    @Override
    public int lastLine(StoredFile file, LocalDate day, int line) {
        return Math.max(line, lastLine);
    }
}
