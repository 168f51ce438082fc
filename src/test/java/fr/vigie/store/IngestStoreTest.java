package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;
import static fr.vigie.store.Samples.DEM12;
import static fr.vigie.store.Samples.KEY;
import static fr.vigie.store.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Centre;
import fr.vigie.model.CentreRef;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.Session;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IngestStoreTest {
    static final LocalDate NEXT = DAY.plusDays(1);

    DatabaseSettings settings;
    Database database;
    IngestStore store;
    Centre centre;

    @BeforeEach
    void open() throws VigieException {
        settings = PostgresForTests.freshDatabase();
        database = Database.open(settings, Path.of("target"));
        store = database.ingest();
        centre = store.centre(DEM12);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesACentreOnceHoweverManyAskForIt() throws Exception {
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        CentreRef ref = new CentreRef("SU12", "SU12 Ligne é");
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Future<Centre>> found = many.invokeAll(Collections.nCopies(8, () -> store.centre(ref)));
            for (Future<Centre> each : found) {
                ids.add(each.get().id());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(store.centre(new CentreRef("DEMALU", "SU12 Ligne é")).type()).as("brought up to date").isEqualTo("DEMALU");
    }

    @Test
    void givesBackEveryFieldOfADay() throws Exception {
        byte[] raw = bytes("20250526 07:10:00|@StukUitgevoerd: é\r\n");
        FileKey copy = new FileKey("dossier", "DEM12 (PVC)/archive/20250526.LOG", 2);
        Session session = Samples.session(DAY, 30, new SourceFile(0, KEY.path(), 1), new SourceFile(0, copy.path(), 2));
        FileWrite first = Samples.newFile(centre.id(), KEY, raw, new FileDay(DAY, 30, true));
        FileWrite second = Samples.newFile(centre.id(), copy, raw, new FileDay(DAY, 4, true));
        Map<FileKey, Long> ids = store.commitDay(new DayCommit(centre.id(), DAY, session, List.of(), List.of(first, second)));

        SessionDetails found = details(DAY).orElseThrow();
        assertThat(found.session().figures()).isEqualTo(session.figures());
        assertThat(found.session().centre()).isEqualTo(centre);
        assertThat(found.files()).extracting(StoredFile::id).containsExactly(ids.get(KEY), ids.get(copy));
        assertThat(found.pieces()).isEqualTo(session.pieces());
        assertThat(found.profiles()).isEqualTo(session.profiles());
        assertThat(found.periods().waits()).isEqualTo(session.waits());
        assertThat(found.periods().stops()).isEqualTo(session.stops());
        assertThat(found.periods().unexplained()).isEqualTo(session.unexplained());
        assertThat(found.anomalies()).isEqualTo(session.anomalies());
        assertThat(found.rejectedLines()).isEqualTo(2);

        StoredFile file = store.files("dossier").get(0);
        assertThat(file.key()).isEqualTo(KEY);
        assertThat(file.content()).isEqualTo(Samples.content(raw, new FileDay(DAY, 30, false)));
        assertThat(file.remote()).isEqualTo(first.remote());
        assertThat(file.state()).isEqualTo(FileState.READ);
        assertThat(readAll(file)).isEqualTo(raw);
        assertThat(database.readers().<List<Reject>>snapshot(snapshot -> snapshot.rejects(file)))
                .containsExactly(new Reject(3, RejectReason.TIMESTAMP, "2025 pas une date é€"));
        assertThat(store.files("ftp")).isEmpty();
        assertThat(store.known("dossier"))
                .containsExactlyInAnyOrderElementsOf(store.files("dossier").stream().map(StoredFile::known).toList());
        assertThat(store.known("ftp")).isEmpty();
        assertThat(store.files("dossier", Set.of(file.centreId()))).isEqualTo(store.files("dossier"));
        assertThat(store.files("dossier", Set.of(file.centreId() + 1))).isEmpty();
        assertThat(store.pendingDays()).isEmpty();
        assertThat(PostgresForTests.query(settings, "select fichier_log_source from session_production"))
                .containsExactly(KEY.path() + "; " + copy.path());
    }

    @Test
    void rebuildsADayInPlace() throws Exception {
        StoredFile file = firstDay(40);
        long id = details(DAY).orElseThrow().session().id();
        Session shorter = Samples.session(DAY, 2, file.source());
        commit(DAY, shorter, file);
        SessionDetails found = details(DAY).orElseThrow();
        assertThat(found.session().id()).as("links to it stay").isEqualTo(id);
        assertThat(found.pieces()).isEqualTo(shorter.pieces());
        assertThat(PostgresForTests.query(settings, "select id::text from piece_production order by id"))
                .containsExactly(String.valueOf((id << 24) + 1), String.valueOf((id << 24) + 2));
    }

    @Test
    void deletesADayWithoutEvents() throws Exception {
        StoredFile file = firstDay(5);
        store.setAside(file, true);
        assertThat(store.pendingDays()).containsExactly(new DayKey(centre.id(), DAY));
        assertThat(store.filesOf(centre.id(), DAY)).isEmpty();
        store.commitDay(new DayCommit(centre.id(), DAY, null, List.of(), List.of()));
        assertThat(store.pendingDays()).isEmpty();
        assertThat(details(DAY)).isEmpty();
        for (String table : List.of("piece_production", "job_profil", "periode_attente", "periode_arret", "periode_inexpliquee",
                "anomalie")) {
            assertThat(PostgresForTests.query(settings, "select count(*) from " + table)).as(table).containsExactly("0");
        }
        store.setAside(file, false);
        assertThat(store.pendingDays()).containsExactly(new DayKey(centre.id(), DAY));
        assertThat(store.filesOf(centre.id(), DAY)).hasSize(1);
    }

    @Test
    void keepsWhatAFileOfSeveralDaysStillOwes() throws Exception {
        byte[] raw = bytes("deux jours");
        FileWrite write = Samples.newFile(centre.id(), KEY, raw, new FileDay(DAY, 5, true), new FileDay(NEXT, 6, true));
        Session session = Samples.session(DAY, 5, new SourceFile(0, KEY.path(), 1));
        store.commitDay(new DayCommit(centre.id(), DAY, session, List.of(), List.of(write)));
        assertThat(store.pendingDays()).containsExactly(new DayKey(centre.id(), NEXT));

        StoredFile file = store.filesOf(centre.id(), NEXT).get(0);
        assertThat(file.content().days()).containsExactly(new FileDay(DAY, 5, false), new FileDay(NEXT, 6, true));
        commit(NEXT, Samples.session(NEXT, 6, file.source()), file);
        assertThat(store.pendingDays()).isEmpty();
    }

    @Test
    void rewritesOnlyTheLastBlockOfAFileThatGrows() throws Exception {
        byte[] whole = new byte[3 * RawBlocks.SIZE + 12_345];
        new Random(7).nextBytes(whole);
        Map<FileKey, Long> ids = store.commitFiles(List.of(Samples.newFile(centre.id(), KEY, part(whole, RawBlocks.SIZE + 5))));
        List<String> before = blocks();
        for (int length : new int[]{RawBlocks.SIZE + 6, 2 * RawBlocks.SIZE, 2 * RawBlocks.SIZE, whole.length}) {
            StoredFile file = only();
            store.commitFiles(List.of(Samples.grown(file, part(whole, length))));
            assertThat(readAll(only())).isEqualTo(part(whole, length));
        }
        assertThat(ids).containsValue(only().id());
        assertThat(blocks().get(0)).as("the first block was not touched").isEqualTo(before.get(0));
        assertThat(only().state()).isEqualTo(FileState.PARTIAL);
        StoredFile old = only();
        store.commitFiles(List.of(Samples.grown(old, whole, new FileDay(DAY, 1, false))));
        assertThat(readAll(old)).as("as long as it was").isEqualTo(whole);
    }

    @Test
    void readsAsManyBytesAsTheFileHadWhenLookedUp() throws Exception {
        byte[] whole = bytes("0123456789");
        store.commitFiles(List.of(Samples.newFile(centre.id(), KEY, part(whole, 4))));
        StoredFile then = only();
        store.commitFiles(List.of(Samples.grown(then, whole)));
        assertThat(readAll(then)).isEqualTo(bytes("0123"));
    }

    @Test
    void refusesADayBuiltFromFewerFilesThanAreStored() throws Exception {
        firstDay(5);
        FileKey other = new FileKey("ftp", KEY.path(), 1);
        Session session = Samples.session(DAY, 9, new SourceFile(0, other.path(), 1));
        FileWrite write = Samples.newFile(centre.id(), other, bytes("x"), new FileDay(DAY, 9, true));
        assertThatThrownBy(() -> store.commitDay(new DayCommit(centre.id(), DAY, session, List.of(), List.of(write))))
                .isInstanceOf(ConcurrentBuildException.class);
        assertThat(store.files("ftp")).as("nothing was written").isEmpty();
        assertThat(details(DAY).orElseThrow().pieces()).hasSize(5);
    }

    @Test
    void refusesAFileThatGrewMeanwhile() throws Exception {
        store.commitFiles(List.of(Samples.newFile(centre.id(), KEY, bytes("abc"))));
        StoredFile then = only();
        store.commitFiles(List.of(Samples.grown(then, bytes("abcd"))));
        assertThatThrownBy(() -> store.commitFiles(List.of(Samples.grown(then, bytes("abcde")))))
                .isInstanceOf(ConcurrentBuildException.class);
        assertThatThrownBy(() -> store.commitFiles(List.of(Samples.newFile(centre.id(), KEY, bytes("abc")))))
                .as("somebody else stored that generation").isInstanceOf(ConcurrentBuildException.class);
    }

    @Test
    void buildsADayOnceFromManyAtOnce() throws Exception {
        // each of the builders adds a file and must see those of the others
        Callable<Void> builder = () -> {
            FileKey mine = new FileKey("dossier", Thread.currentThread().threadId() + ".LOG", 1);
            for (boolean done = false; !done;) {
                List<StoredFile> stored = store.filesOf(centre.id(), DAY);
                List<SourceFile> files = new ArrayList<>(stored.stream().map(StoredFile::source).toList());
                files.add(new SourceFile(0, mine.path(), 1));
                try {
                    store.commitDay(new DayCommit(centre.id(), DAY,
                            Samples.session(DAY, files.size(), files.toArray(SourceFile[]::new)),
                            stored.stream().map(StoredFile::basis).toList(),
                            List.of(Samples.newFile(centre.id(), mine, bytes("x"), new FileDay(DAY, 1, true)))));
                    done = true;
                } catch (ConcurrentBuildException e) {
                    Thread.onSpinWait();
                }
            }
            return null;
        };
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (Future<Void> each : many.invokeAll(Collections.nCopies(4, builder))) {
                each.get();
            }
        }
        assertThat(details(DAY).orElseThrow().pieces()).hasSize(4);
        assertThat(details(DAY).orElseThrow().files()).hasSize(4);
        assertThat(store.pendingDays()).isEmpty();
    }

    @Test
    void marksADayThatAFileLostUnderAnotherChangeoverHour() throws Exception {
        StoredFile file = firstDay(5);
        byte[] same = readAll(file);
        FileWrite moved = new FileWrite(file.id(), centre.id(), file.key(), file.remote(), FileState.READ, same.length,
                Samples.content(same, new FileDay(NEXT, 5, true)), null, null);
        store.commitDay(new DayCommit(centre.id(), NEXT, Samples.session(NEXT, 5, file.source()), List.of(), List.of(moved)));
        assertThat(store.pendingDays()).containsExactly(new DayKey(centre.id(), DAY));
        assertThat(store.filesOf(centre.id(), DAY)).isEmpty();
        store.commitDay(new DayCommit(centre.id(), DAY, null, List.of(), List.of()));
        assertThat(store.pendingDays()).isEmpty();
        assertThat(PostgresForTests.query(settings, "select date_production from session_production")).containsExactly(NEXT.toString());
        assertThat(readAll(only())).isEqualTo(same);
    }

    @Test
    void notesFailuresWithoutLosingWhatIsStored() throws Exception {
        StoredFile file = firstDay(5);
        store.recordFailure(centre.id(), KEY, new FileRemote(99, null), "coupé \0 net");
        StoredFile failed = only();
        assertThat(failed.state()).isEqualTo(FileState.IN_ERROR);
        assertThat(failed.error()).isEqualTo("coupé   net");
        assertThat(failed.remote()).as("so that the next run tries again").isEqualTo(file.remote());
        assertThat(failed.content()).isEqualTo(file.content());
        FileKey never = new FileKey("dossier", "DEM12 (PVC)/illisible.LOG", 1);
        store.recordFailure(centre.id(), never, new FileRemote(99, null), "refusé");
        assertThat(database.readers().<List<StoredFile>>snapshot(snapshot -> snapshot.files(FileState.IN_ERROR))).hasSize(2);
        StoredFile empty = store.files("dossier").get(1);
        assertThat(empty.content()).isEqualTo(FileContent.NOTHING);
        store.commitFiles(List.of(Samples.grown(empty, bytes("lisible"))));
        assertThat(store.files("dossier").get(1).error()).isNull();
        store.markDeleted(store.known("dossier"));
        assertThat(store.files("dossier")).extracting(StoredFile::state).containsOnly(FileState.DELETED_REMOTELY);
    }

    @Test
    void keepsTenThousandRejectsAFile() throws Exception {
        List<Reject> many = Collections.nCopies(10_001, new Reject(1, RejectReason.EVENT, "|@"));
        FileWrite write = new FileWrite(0, centre.id(), KEY, new FileRemote(1, null), FileState.READ, 0, Samples.content(bytes("x")), many,
                Samples.raw(bytes("x"), 0));
        store.commitFiles(List.of(write));
        StoredFile file = only();
        assertThat(database.readers().<List<Reject>>snapshot(snapshot -> snapshot.rejects(file))).hasSize(10_000);
    }

    @Test
    void marksDaysToBuildWithinBounds() throws Exception {
        FileDay[] days = {new FileDay(DAY, 1, false), new FileDay(NEXT, 1, false), new FileDay(NEXT.plusDays(1), 1, false)};
        store.commitFiles(List.of(Samples.newFile(centre.id(), KEY, bytes("x"), days)));
        assertThat(store.markToBuild(centre.id() + 1, null, null)).isZero();
        assertThat(store.markToBuild(null, NEXT, NEXT)).isEqualTo(1);
        assertThat(store.pendingDays()).containsExactly(new DayKey(centre.id(), NEXT));
        assertThat(store.markToBuild(centre.id(), null, null)).isEqualTo(3);
        store.flush();
    }

    @Test
    void writesNothingWhenTheBytesAreOthersThanWereRead() throws Exception {
        FileWrite lie = new FileWrite(0, centre.id(), KEY, new FileRemote(3, null), FileState.READ, 0, Samples.content(bytes("abc")), null,
                Samples.raw(bytes("abcd"), 0));
        assertThatThrownBy(() -> store.commitFiles(List.of(lie))).isInstanceOf(IOException.class);
        assertThat(store.files("dossier")).isEmpty();
    }

    private StoredFile firstDay(int pieces) throws Exception {
        FileWrite write = Samples.newFile(centre.id(), KEY, bytes("abc"), new FileDay(DAY, pieces, true));
        store.commitDay(new DayCommit(centre.id(), DAY, Samples.session(DAY, pieces, new SourceFile(0, KEY.path(), 1)), List.of(),
                List.of(write)));
        return only();
    }

    private void commit(LocalDate day, Session session, StoredFile file) throws Exception {
        store.commitDay(new DayCommit(centre.id(), day, session, List.of(file.basis()), List.of()));
    }

    private Optional<SessionDetails> details(LocalDate day) throws VigieException {
        return database.readers().snapshot(snapshot -> snapshot.details(centre.id(), day));
    }

    private StoredFile only() throws VigieException {
        List<StoredFile> files = store.files("dossier");
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private byte[] readAll(StoredFile file) throws IOException {
        try (InputStream in = store.rawBytes(file)) {
            return in.readAllBytes();
        }
    }

    private List<String> blocks() throws Exception {
        return PostgresForTests.query(settings, "select md5(contenu) || xmin::text from fichier_log_bloc order by numero");
    }

    private static byte[] part(byte[] whole, int length) {
        return java.util.Arrays.copyOf(whole, length);
    }
}
