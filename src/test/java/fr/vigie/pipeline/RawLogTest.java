package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.EventKind;
import fr.vigie.model.FileCounts;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StopBounds;
import fr.vigie.model.VigieException;
import fr.vigie.model.WallTime;
import fr.vigie.store.ConcurrentBuildException;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileState;
import fr.vigie.store.FileWrite;
import fr.vigie.store.RawBytes;
import fr.vigie.store.SessionDetails;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw lines out of a real PostgreSQL: what is stored leads to the very line that it came from. */
class RawLogTest {
    private static final Path EDGE = Path.of("src/test/resources/samples/edge");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    @TempDir
    Path spool = Path.of("");

    private static RawLog rawLog(TestWorkshop workshop) {
        return new LiveRawLog(workshop.database.files(), workshop.database.readers(), () -> LocalTime.MIDNIGHT);
    }

    private static List<SessionDetails> sessions(TestWorkshop workshop) throws VigieException {
        return workshop.database.readers().snapshot(moment -> moment.sessions(SessionFilter.ALL).stream()
                .map((SessionRow row) -> moment.details(row.centre().id(), row.day()).orElseThrow()).toList());
    }

    private static RawLine line(RawLog log, StoredFile file, LocalDate day, int number) throws VigieException {
        RawMap map = log.map(file, day, Cancellation.never(), part -> {});
        RawRows rows = new RawRows(map, RawFilter.all(false));
        RawLine line = log.lines(map, rows.windowOfLine(number)).get((number - 1) % RawMap.WINDOW);
        assertThat(line.number()).isEqualTo(number);
        return line;
    }

    private static void stamped(RawLine line, long wallMillis, EventKind kind) {
        assertThat(line.events()).as("%s", line).anyMatch(event -> event.at() == wallMillis && event.kind() == kind);
        String date = WallTime.toLocalDateTime(wallMillis).format(DATE);
        String clock = WallTime.toLocalDateTime(wallMillis).format(CLOCK);
        assertThat(line.text()).contains(date, clock, kind.logName());
    }

    @Test
    void every_stored_detail_leads_to_its_very_line_and_back() throws Exception {
        int checked = 0;
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(EDGE);
            RawLog log = rawLog(workshop);
            for (SessionDetails session : sessions(workshop)) {
                checked += check(log, session);
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    private static int check(RawLog log, SessionDetails session) throws VigieException {
        LocalDate day = session.session().day();
        int checked = 0;
        for (var piece : session.pieces()) {
            StoredFile file = session.files().get(piece.file());
            RawLine line = line(log, file, day, piece.line());
            stamped(line, piece.at(), EventKind.PIECE);
            assertThat(log.facts(file, line)).anyMatch(fact -> fact instanceof LineFact.MadePiece made
                    && made.piece().number() == piece.number());
            checked++;
        }
        for (var profile : session.profiles()) {
            RawLine line = line(log, session.files().get(profile.file()), day, profile.line());
            stamped(line, profile.at(), EventKind.PROFILE);
            assertThat(line.text()).contains(profile.reference().substring(0, Math.min(5, profile.reference().length())));
            assertThat(log.facts(session.files().get(profile.file()), line)).anyMatch(LineFact.LoadedProfile.class::isInstance);
            checked++;
        }
        for (var wait : session.periods().waits()) {
            RawLine line = line(log, session.files().get(wait.file()), day, wait.line());
            stamped(line, wait.start(), EventKind.WAIT);
            assertThat(log.facts(session.files().get(wait.file()), line)).contains(new LineFact.BeganWait(wait));
            checked++;
        }
        for (var stop : session.periods().stops()) {
            StoredFile file = session.files().get(stop.file());
            RawLine line = line(log, file, day, stop.line());
            boolean inferred = stop.bounds() == StopBounds.START_INFERRED;
            stamped(line, inferred ? stop.end() : stop.start(), inferred ? EventKind.START : EventKind.STOP);
            assertThat(log.facts(file, line)).anyMatch(fact -> fact instanceof LineFact.BeganStop began && began.period().equals(stop)
                    || fact instanceof LineFact.EndedStop ended && ended.period().equals(stop));
            assertThat(log.lastLine(file, day, stop.line())).isGreaterThanOrEqualTo(stop.line());
            checked++;
        }
        for (var anomaly : session.anomalies()) {
            RawLine line = line(log, session.files().get(anomaly.file()), day, anomaly.line());
            assertThat(log.facts(session.files().get(anomaly.file()), line)).contains(new LineFact.Odd(anomaly.kind()));
            checked++;
        }
        for (var silence : session.periods().unexplained()) {
            RawLine line = line(log, session.files().get(silence.file()), day, silence.line());
            assertThat(log.facts(session.files().get(silence.file()), line)).contains(new LineFact.BeforeSilence(silence));
            checked++;
        }
        return checked;
    }

    @Test
    void lines_are_judged_and_counted_as_the_parser_does() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(EDGE);
            RawLog log = rawLog(workshop);
            long rejected = 0;
            for (StoredFile file : workshop.database.ingest().files("dossier")) {
                LocalDate day = file.content().days().isEmpty() ? LocalDate.of(2025, 5, 28) : file.content().days().getFirst().day();
                RawMap map = log.map(file, day, Cancellation.never(), part -> {});
                assertThat(map.lines()).as(file.key().path()).isEqualTo((int) file.content().counts().lines());
                long events = 0;
                long rejects = 0;
                for (int window = 0; window < map.windows(); window++) {
                    for (RawLine line : log.lines(map, window)) {
                        events += line.events().size();
                        rejects += line.rejects().size();
                    }
                }
                assertThat(events).as(file.key().path()).isEqualTo(file.content().counts().events());
                assertThat(rejects).as(file.key().path()).isEqualTo(file.content().counts().rejected());
                rejected += rejects;
            }
            assertThat(rejected).isPositive();
        }
    }

    @Test
    void a_day_of_a_file_of_several_days_shows_its_own_lines_alone() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(EDGE);
            RawLog log = rawLog(workshop);
            int several = 0;
            for (StoredFile file : workshop.database.ingest().files("dossier")) {
                for (var has : file.content().days()) {
                    RawMap map = log.map(file, has.day(), Cancellation.never(), part -> {});
                    RawRows rows = new RawRows(map, RawFilter.all(true));
                    List<RawLine> shown = new ArrayList<>();
                    for (int window = 0; window < map.windows(); window++) {
                        shown.addAll(rows.shown(window, log.lines(map, window)));
                    }
                    assertThat(rows.size()).isEqualTo(shown.size());
                    assertThat(shown.stream().flatMap(line -> line.events().stream()).filter(event -> map.isOfDay(event.at())).count())
                            .as("%s %s", file.key(), has.day()).isEqualTo(has.events());
                    several += file.content().days().size() > 1 && shown.size() < map.lines() ? 1 : 0;
                }
            }
            assertThat(several).isGreaterThan(1);
        }
    }

    @Test
    void an_event_that_another_file_gave_says_so() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(EDGE);
            RawLog log = rawLog(workshop);
            int duplicates = 0;
            int told = 0;
            for (SessionDetails session : sessions(workshop)) {
                told += session.session().figures().duplicates();
                for (StoredFile file : session.files()) {
                    RawMap map = log.map(file, session.session().day(), Cancellation.never(), part -> {});
                    RawRows rows = new RawRows(map, RawFilter.all(true));
                    for (RawLine line : rows.shown(0, log.lines(map, 0))) {
                        duplicates += (int) log.facts(file, line).stream().filter(LineFact.Duplicate.class::isInstance).count();
                    }
                }
            }
            assertThat(told).isPositive();
            assertThat(duplicates).isEqualTo(told);
        }
    }

    /** A machine's lines, as many as wanted, without holding them. */
    private static final class ManyLines extends InputStream {
        private final long size;
        private long at;
        private byte[] line = {};
        private int in;
        private long number;

        ManyLines(long size) {
            this.size = size;
        }

        static String text(long number) {
            long second = number / 25 % 86_400;
            String stamp = String.format("20250528 %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
            String what = number % 1_000 == 500 ? "MachineStop" : number % 1_000 == 600 ? "MachineStart" : "StukUitgevoerd: K" + number;
            return stamp + "|@" + what + "\r\n";
        }

        @Override
        public int read() {
            if (at == size) {
                return -1;
            }
            if (in == line.length) {
                line = text(number++).getBytes(StandardCharsets.ISO_8859_1);
                in = 0;
            }
            at++;
            return line[in++];
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            int got = 0;
            for (; got < length; got++) {
                int b = read();
                if (b < 0) {
                    break;
                }
                to[offset + got] = (byte) b;
            }
            return got == 0 && length > 0 ? -1 : got;
        }
    }

    private static StoredFile store(TestWorkshop workshop, long bytes) throws VigieException, IOException, ConcurrentBuildException {
        long centre = workshop.database.ingest().centre(new fr.vigie.model.CentreRef("DEM12", "DEM12")).id();
        FileKey key = new FileKey("dossier", "DEM12 (PVC)/20250528.LOG", 1);
        String hash = "0".repeat(64);
        FileContent content = new FileContent(bytes, FileContent.HEAD, hash, hash, new FileCounts(bytes, 1, 1, 0, 0, Map.of(), Map.of()),
                null, List.of());
        workshop.database.ingest()
                .commitFiles(List.of(new FileWrite(0, centre, key, new FileRemote(bytes, null), FileState.READ, 0, content,
                        List.of(), new RawBytes(0, () -> new ManyLines(bytes)))));
        return workshop.database.ingest().files("dossier").getFirst();
    }

    @Test
    void a_file_of_sixty_megabytes_is_never_held() throws Exception {
        long bytes = 60L << 20;
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            StoredFile file = store(workshop, bytes);
            RawLog log = rawLog(workshop);
            LocalDate day = LocalDate.of(2025, 5, 28);
            long before = used();
            RawMap map = log.map(file, day, Cancellation.never(), part -> {});
            assertThat(used() - before).as("bytes of the map of %d lines", map.lines()).isLessThan(2L << 20);
            assertThat(map.lines()).isGreaterThan(1_400_000);
            assertThat(map.windows()).isEqualTo(map.lines() / RawMap.WINDOW + 1);

            int window = map.windows() - 2;
            List<RawLine> lines = log.lines(map, window);
            assertThat(lines).hasSize(RawMap.WINDOW);
            assertThat(lines.getFirst().text() + "\r\n").isEqualTo(ManyLines.text(lines.getFirst().number() - 1));

            RawRows stops = new RawRows(map, new RawFilter(Set.of(LineKind.STOP), true));
            assertThat(stops.size()).isEqualTo((map.lines() + 499) / 1_000);
            int row = stops.size() - 3;
            List<RawLine> shown = stops.shown(stops.windowOf(row), log.lines(map, stops.windowOf(row)));
            RawLine stop = shown.get(row - stops.first(stops.windowOf(row)));
            assertThat(stop.number()).isEqualTo(row * 1_000 + 501);
            assertThat(stops.rowOf(stop.number(), shown)).isEqualTo(row);

            RawRows all = new RawRows(map, RawFilter.all(true));
            RawHits hits = log.find(all, "k1234567", false, Cancellation.never(), part -> {});
            assertThat(hits.size()).isEqualTo(1);
            assertThat(log.hit(hits, 1, true)).contains(new RawHits.Hit(1_234_568, 1));
            assertThat(log.hit(hits, 1_300_000, true)).as("begins again").contains(new RawHits.Hit(1_234_568, 1));
            assertThat(log.find(all, "k1234567", true, Cancellation.never(), part -> {}).size()).isZero();
            assertThat(log.lineAt(all, day.atTime(9, 13))).hasValue((9 * 3600 + 13 * 60) * 25 + 1);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void only_the_blocks_of_a_window_are_read() throws IOException {
        long[] read = {0};
        InputStream counting = new java.io.FilterInputStream(new ManyLines(60L << 20)) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int got = super.read(to, offset, length);
                read[0] += Math.max(0, got);
                return got;
            }
        };
        assertThat(new fr.vigie.parse.LogLines(counting, 0, true).next(RawMap.WINDOW)).hasSize(RawMap.WINDOW);
        assertThat(read[0]).isLessThan(256L << 10);
    }

    @Test
    void a_scan_ends_when_asked_to() throws Exception {
        Cancellation cancellation = new Cancellation();
        StoredFile file = new StoredFile(1, 1, new FileKey("ftp", "x.LOG", 1), new FileRemote(1, null), FileState.READ, false, null,
                FileContent.NOTHING, java.time.Instant.EPOCH);
        RawScan scan = new RawScan(file, LocalDate.of(2025, 5, 28), LocalTime.MIDNIGHT);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scan.read(new ManyLines(60L << 20), cancellation, part -> cancellation
                .request())).isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    void a_day_without_files_names_the_newest_before_it() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(spool)) {
            workshop.importFrom(EDGE);
            SessionDetails any = sessions(workshop).getFirst();
            RawDay empty = rawLog(workshop).day(any.session().centre().id(), LocalDate.of(2030, 1, 1));
            assertThat(empty.files()).isEmpty();
            assertThat(empty.newest()).isNotNull();
            RawDay there = rawLog(workshop).day(any.session().centre().id(), Optional.ofNullable(empty.newest()).orElseThrow());
            assertThat(there.files()).isNotEmpty();
        }
    }
}
