package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreRef;
import fr.vigie.model.Session;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import fr.vigie.model.WallTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadersTest {
    static final LocalDate NEXT = DAY.plusDays(1);

    static Database database;
    static Centre su12;
    static Centre dem12;

    @BeforeAll
    static void fill() throws Exception {
        database = PostgresForTests.open();
        su12 = database.ingest().centre(new CentreRef("SU12", "SU12 B"));
        dem12 = database.ingest().centre(new CentreRef("DEM12", "DEM12 Z"));
        commit(database, su12, DAY, 90);
        commit(database, dem12, NEXT, 3);
        commit(database, dem12, DAY, 1);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void listsSessionsByCentreAndDay() throws Exception {
        assertThat(days(SessionFilter.ALL)).containsExactly("DEM12 Z 2025-05-26", "DEM12 Z 2025-05-27", "SU12 B 2025-05-26");
        assertThat(days(SessionFilter.ofDay(DAY))).containsExactly("DEM12 Z 2025-05-26", "SU12 B 2025-05-26");
        assertThat(days(new SessionFilter(NEXT, null, null, null))).containsExactly("DEM12 Z 2025-05-27");
        assertThat(days(new SessionFilter(null, null, null, "SU12"))).containsExactly("SU12 B 2025-05-26");
        assertThat(days(new SessionFilter(null, DAY, "DEM12 Z", "DEM12"))).containsExactly("DEM12 Z 2025-05-26");
        assertThat(days(new SessionFilter(null, null, "DEM12' or 1=1", null))).isEmpty();
    }

    @Test
    void findsTheDayBefore() throws Exception {
        database.readers().snapshot(snapshot -> {
            assertThat(snapshot.previous(dem12.id(), NEXT).orElseThrow().day()).isEqualTo(DAY);
            assertThat(snapshot.previous(dem12.id(), NEXT.plusDays(30)).orElseThrow().day()).isEqualTo(NEXT);
            assertThat(snapshot.previous(dem12.id(), DAY)).isEmpty();
            assertThat(snapshot.newest(dem12.id()).orElseThrow().day()).isEqualTo(NEXT);
            assertThat(snapshot.session(su12.id(), NEXT)).isEmpty();
            assertThat(snapshot.details(su12.id(), NEXT)).isEmpty();
            assertThat(snapshot.centres()).containsExactly(dem12, su12);
            return true;
        });
    }

    @Test
    void givesADayOfAllCentres() throws Exception {
        database.readers().snapshot(snapshot -> {
            Session session = Samples.session(DAY, 90, new SourceFile(1, "x", 1));
            assertThat(snapshot.periods(DAY)).containsOnlyKeys(dem12.id(), su12.id());
            assertThat(snapshot.periods(DAY).get(su12.id()))
                    .isEqualTo(new SessionPeriods(session.waits(), session.stops(), session.unexplained()));
            // 90 pieces, one a minute, from 7:10
            Map<Long, List<Integer>> counts = snapshot.piecesByHour(DAY, LocalTime.MIDNIGHT);
            assertThat(counts.get(su12.id())).hasSize(24).startsWith(0, 0, 0, 0, 0, 0, 0, 50, 40, 0);
            assertThat(snapshot.piecesByHour(DAY, LocalTime.of(5, 0)).get(su12.id())).hasSize(24).startsWith(0, 0, 50, 40, 0);
            assertThat(counts.getOrDefault(dem12.id(), List.of()).stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            assertThat(snapshot.lastRead()).containsOnlyKeys(dem12.id(), su12.id());
            return true;
        });
    }

    @Test
    void isOneMoment() throws Exception {
        try (Database own = PostgresForTests.open()) {
            Centre centre = own.ingest().centre(Samples.DEM12);
            commit(own, centre, DAY, 1);
            own.readers().snapshot(snapshot -> {
                assertThat(snapshot.sessions(SessionFilter.ALL)).hasSize(1);
                try {
                    commit(own, centre, NEXT, 1);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                assertThat(snapshot.sessions(SessionFilter.ALL)).hasSize(1);
                return true;
            });
            assertThat(own.readers().<Integer>snapshot(snapshot -> snapshot.sessions(SessionFilter.ALL).size())).isEqualTo(2);
        }
    }

    @Test
    void streamsRowsInTheirOrder() throws Exception {
        List<SessionExport> sessions = new ArrayList<>();
        database.readers().sessions(SessionFilter.ALL, sessions::add);
        assertThat(sessions).extracting(row -> row.session().centre().name()).containsExactly("DEM12 Z", "DEM12 Z", "SU12 B");
        assertThat(sessions.get(2).sources()).isEqualTo("SU12 B/2025-05-26.LOG");

        List<PieceRow> pieces = new ArrayList<>();
        database.readers().pieces(SessionFilter.ALL, pieces::add);
        assertThat(pieces).hasSize(94).extracting(row -> row.origin().centre() + row.origin().day()).isSorted();
        List<PieceRow> last = pieces.subList(4, 94);
        assertThat(last).extracting(PieceRow::number).isSorted().first().isEqualTo(1);
        assertThat(last.get(0).reference()).as("no bar before the first piece").isNull();
        assertThat(last.get(2).reference()).isEqualTo("215023");
        assertThat(last.get(1).reference()).isEqualTo("é".repeat(50));
        assertThat(last.get(2).origin().file()).isEqualTo("SU12 B/2025-05-26.LOG");
        assertThat(last.get(2).origin().line()).isEqualTo(12);
        assertThat(last.get(0).at()).isEqualTo(DAY.atTime(7, 10));

        List<WaitRow> waits = new ArrayList<>();
        database.readers().waits(SessionFilter.ofDay(NEXT), waits::add);
        assertThat(waits).extracting(WaitRow::start).isSorted();
        assertThat(waits).extracting(WaitRow::seconds).as("rounded down").containsExactly(0, 59);

        List<StopRow> stops = new ArrayList<>();
        database.readers().stops(SessionFilter.ofDay(NEXT), stops::add);
        assertThat(stops).hasSize(1).first().extracting(row -> row.bounds().code()).isEqualTo("debut_deduit");

        List<ProfileRow> profiles = new ArrayList<>();
        database.readers().profiles(SessionFilter.ofDay(NEXT), profiles::add);
        assertThat(profiles).extracting(ProfileRow::length).containsExactly(new BigDecimal("3359.00"), null);
        assertThat(profiles.get(0).at()).isEqualTo(WallTime.toLocalDateTime(WallTime.of(NEXT.atTime(7, 10)) - 5));
    }

    @Test
    void throwsOnWhatARowsTakerThrows() {
        assertThatThrownBy(() -> database.readers().pieces(SessionFilter.ALL, row -> {
            throw new IllegalStateException("assez");
        })).isInstanceOf(IllegalStateException.class).hasMessage("assez");
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        Callable<Integer> read = () -> database.readers()
                .snapshot(snapshot -> snapshot.details(su12.id(), DAY).orElseThrow().pieces().size());
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> each : many.invokeAll(Collections.nCopies(24, read))) {
                assertThat(each.get()).isEqualTo(90);
            }
        }
    }

    private static List<String> days(SessionFilter filter) throws VigieException {
        return database.readers().snapshot(
                snapshot -> snapshot.sessions(filter).stream().map(row -> row.centre().name() + " " + row.day()).toList());
    }

    static void commit(Database to, Centre centre, LocalDate day, int pieces) throws Exception {
        FileKey key = new FileKey("dossier", centre.name() + "/" + day + ".LOG", 1);
        to.ingest().commitDay(new DayCommit(centre.id(), day, Samples.session(day, pieces, new SourceFile(0, key.path(), 1)), List.of(),
                List.of(Samples.newFile(centre.id(), key, Samples.bytes("x"), new FileDay(day, pieces, true)))));
    }
}
