package fr.vigie.pipeline;

import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.analyze.SourceEvents;
import fr.vigie.model.CentreRef;
import fr.vigie.model.EventTable;
import fr.vigie.model.Fault;
import fr.vigie.model.Rules;
import fr.vigie.model.Session;
import fr.vigie.model.VigieException;
import fr.vigie.store.ConcurrentBuildException;
import fr.vigie.store.DayCommit;
import fr.vigie.store.FileBasis;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileWrite;
import fr.vigie.store.IngestStore;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds one centre's days from every generation stored and every reading at hand, and commits them. For one thread. */
final class DayBuilder {
    /** More events than this on one centre's day cannot be a machine's. */
    static final long EVENTS_AT_MOST = 1_000_000;
    private static final int TRIES = 3;

    private final IngestStore store;
    private final FileReader reader;
    private final SessionAnalyzer analyzer;
    private final CentreRef centre;
    private final long centreId;
    private final Rules rules;

    DayBuilder(IngestStore store, FileReader reader, SessionAnalyzer analyzer, CentreRef centre, long centreId, Rules rules) {
        this.store = store;
        this.reader = reader;
        this.analyzer = analyzer;
        this.centre = centre;
        this.centreId = centreId;
        this.rules = rules;
    }

    /**
     * Builds a day and commits it together with the readings that touch it and are not yet written.
     *
     * @throws ConcurrentBuildException when another Vigie keeps changing the same files
     */
    void build(LocalDate day, Collection<Reading> readings) throws VigieException, IOException, ConcurrentBuildException {
        for (int attempt = 1;; attempt++) {
            try {
                commit(day, readings);
                return;
            } catch (ConcurrentBuildException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void commit(LocalDate day, Collection<Reading> readings) throws VigieException, IOException, ConcurrentBuildException {
        List<StoredFile> stored = store.filesOf(centreId, day);
        List<SourceEvents> events = events(day, stored, readings);
        Session session = events.isEmpty() ? null : analyzer.analyze(centre, day, events, rules);
        List<Reading> toWrite = readings.stream().filter(reading -> !reading.written() && touches(reading, day)).toList();
        List<FileWrite> writes = toWrite.stream().map(reading -> reading.write(centreId)).toList();
        List<FileBasis> basis = stored.stream().map(StoredFile::basis).toList();
        Map<FileKey, Long> ids = store.commitDay(new DayCommit(centreId, day, session, basis, writes));
        for (Reading reading : toWrite) {
            reading.markWritten(Objects.requireNonNull(ids.get(reading.acquired().key())));
        }
    }

    private static boolean touches(Reading reading, LocalDate day) {
        return reading.hasEventsOn(day) || reading.toBuild().contains(day);
    }

    private List<SourceEvents> events(LocalDate day, List<StoredFile> stored, Collection<Reading> readings)
            throws VigieException, IOException {
        Map<FileKey, Reading> atHand = new HashMap<>();
        for (Reading reading : readings) {
            if (!reading.acquired().aside()) {
                atHand.put(reading.acquired().key(), reading);
            }
        }
        refuseTooMany(day, stored, atHand);
        List<SourceEvents> events = new ArrayList<>();
        for (StoredFile file : stored) {
            Reading reading = atHand.remove(file.key());
            add(events, reading == null ? file.source() : reading.source(),
                    reading == null ? reader.table(file, day) : reader.table(reading, day));
        }
        for (Reading reading : atHand.values()) {
            add(events, reading.source(), reader.table(reading, day));
        }
        return events;
    }

    private static void add(List<SourceEvents> events, fr.vigie.model.SourceFile source, @Nullable EventTable table) {
        if (table != null && table.size() > 0) {
            events.add(new SourceEvents(source, table));
        }
    }

    private void refuseTooMany(LocalDate day, List<StoredFile> stored, Map<FileKey, Reading> atHand) throws VigieException {
        Map<FileKey, Long> counts = new HashMap<>();
        stored.forEach(file -> counts.put(file.key(), eventsOn(day, file.content())));
        atHand.forEach((key, reading) -> counts.put(key, eventsOn(day, reading.content())));
        if (counts.values().stream().mapToLong(Long::longValue).sum() > EVENTS_AT_MOST) {
            throw new VigieException(Fault.DAY_TOO_LARGE, centre.name(), day, EVENTS_AT_MOST);
        }
    }

    private static long eventsOn(LocalDate day, fr.vigie.store.FileContent content) {
        return content.days().stream().filter(has -> has.day().equals(day)).mapToLong(has -> has.events()).sum();
    }
}
