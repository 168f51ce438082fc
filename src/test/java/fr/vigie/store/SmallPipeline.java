package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Session;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The least that an import does, to be killed anywhere: {@link #FILES} files, each with events of two days, so that a day is built from two
 * files and a file's second day waits for another commit.
 */
final class SmallPipeline {
    static final int FILES = 60;
    static final int FIRST_DAY_EVENTS = 40;
    static final int SECOND_DAY_EVENTS = 7;

    private SmallPipeline() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseSettings settings = new DatabaseSettings(arguments[0], arguments[1], new Secret(arguments[2]));
        try (Database database = Database.open(settings, Path.of("target"))) {
            System.out.println("ready");
            run(database.ingest());
        }
    }

    static void run(IngestStore store) throws VigieException, IOException, ConcurrentBuildException {
        long centre = store.centre(Samples.DEM12).id();
        Set<FileKey> known = store.files("dossier").stream().map(StoredFile::key).collect(Collectors.toSet());
        for (int i = 0; i < FILES; i++) {
            if (!known.contains(key(i))) {
                LocalDate day = DAY.plusDays(i);
                FileWrite write = Samples.newFile(centre, key(i), raw(i), new FileDay(day, FIRST_DAY_EVENTS, true),
                        new FileDay(day.plusDays(1), SECOND_DAY_EVENTS, true));
                build(store, new DayKey(centre, day), List.of(write));
            }
        }
        for (DayKey day : store.pendingDays()) {
            build(store, day, List.of());
        }
        store.flush();
    }

    private static void build(IngestStore store, DayKey key, List<FileWrite> writes)
            throws VigieException, IOException, ConcurrentBuildException {
        List<StoredFile> stored = store.filesOf(key.centreId(), key.day());
        List<SourceFile> files = new ArrayList<>(stored.stream().map(StoredFile::source).toList());
        writes.forEach(write -> files.add(new SourceFile(0, write.key().path(), 1)));
        int events = 0;
        for (StoredFile file : stored) {
            events += eventsOn(file.content(), key.day());
        }
        for (FileWrite write : writes) {
            events += eventsOn(write.content(), key.day());
        }
        Session session = Samples.session(key.day(), events, files.toArray(SourceFile[]::new));
        store.commitDay(new DayCommit(key.centreId(), key.day(), session, stored.stream().map(StoredFile::basis).toList(), writes));
    }

    private static int eventsOn(FileContent content, LocalDate day) {
        return (int) content.days().stream().filter(each -> each.day().equals(day)).mapToLong(FileDay::events).sum();
    }

    static FileKey key(int i) {
        return new FileKey("dossier", "DEM12 (PVC)/%04d.LOG".formatted(i), 1);
    }

    static byte[] raw(int i) {
        byte[] raw = new byte[10_000 + i];
        new Random(i).nextBytes(raw);
        return raw;
    }
}
