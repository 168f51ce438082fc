package fr.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.FtpSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorkshopTest {
    private static final Duration STEP = Duration.ofMillis(2);
    private static final String TODAY = "/DEM12 (PVC)/20261121.LOG";

    @TempDir
    Path home;

    private final HandClock clock = new HandClock("2026-11-21T23:30:00+01:00[Europe/Paris]");

    @Test
    void theFtpServerServesTheTreeToReadersOnly() throws IOException {
        try (DemoWorkshop demo = DemoWorkshop.start(home, clock, STEP)) {
            FTPClient client = login(demo.ftp(), password(demo));
            assertThat(client.listDirectories("/")).extracting(file -> file.getName()).containsExactlyInAnyOrder("DEM12 (PVC)",
                    "DEMALU (ALU)", "SU12 (HYBRIDE)");
            assertThat(client.mlistDir("/DEM12 (PVC)")).hasSizeGreaterThan(18);
            assertThat(read(client, TODAY)).isEqualTo(Files.readAllBytes(home.resolve("atelier" + TODAY)));
            client.setRestartOffset(1000);
            assertThat(read(client, TODAY)).hasSize((int) Files.size(home.resolve("atelier" + TODAY)) - 1000);
            assertThat(client.storeFile("/new.LOG", new ByteArrayInputStream(new byte[1]))).isFalse();
            assertThat(client.deleteFile(TODAY)).isFalse();
            assertThat(client.makeDirectory("/new")).isFalse();
            client.disconnect();
        }
    }

    @Test
    void nobodyElseGetsIn() throws IOException {
        try (DemoWorkshop demo = DemoWorkshop.start(home, clock, STEP)) {
            FTPClient client = new FTPClient();
            client.connect("127.0.0.1", demo.ftp().port());
            assertThat(client.login("atelier", "wrong")).isFalse();
            assertThat(client.login("anonymous", "")).isFalse();
            client.disconnect();
        }
    }

    @Test
    void filesGrowWithTheClockAndAcrossMidnight() throws IOException {
        LogGenerator plan = new LogGenerator(12, clock.getZone());
        try (DemoWorkshop demo = DemoWorkshop.start(home, clock, STEP)) {
            assertThat(demo.ftp().every()).isEqualTo(Duration.ofSeconds(15));
            for (int minutes = 0; minutes < 90; minutes += 7) {
                clock.advance(Duration.ofMinutes(7));
                ZonedDateTime now = ZonedDateTime.now(clock);
                Roster roster = Roster
                        .live(now.toLocalDate().getDayOfMonth() == 21 ? java.time.LocalTime.of(5, 0) : java.time.LocalTime.MIDNIGHT);
                for (DemoCentre centre : DemoCentre.values()) {
                    DayLog log = plan.day(centre, now.toLocalDate(), roster);
                    byte[] due = log.slice(0, log.lengthAt(now.toLocalTime().toSecondOfDay()));
                    Path file = home.resolve("atelier").resolve(centre.folder()).resolve("202611" + now.getDayOfMonth() + ".LOG");
                    await(() -> Files.exists(file) && size(file) == due.length);
                    assertThat(Files.readAllBytes(file)).isEqualTo(due);
                }
            }
        }
    }

    @Test
    void aSecondDemoServesTheSameTreeAndTakesOver() throws IOException {
        Path file = home.resolve("atelier" + TODAY);
        try (DemoWorkshop first = DemoWorkshop.start(home, clock, STEP); DemoWorkshop second = DemoWorkshop.start(home, clock, STEP)) {
            assertThat(first.ftp().port()).isNotEqualTo(second.ftp().port());
            clock.advance(Duration.ofMinutes(10));
            long expected = size(23 * 3600 + 40 * 60);
            await(() -> size(file) == expected);
            first.close();
            clock.advance(Duration.ofMinutes(10));
            long later = size(23 * 3600 + 50 * 60);
            await(() -> size(file) == later);
            FTPClient client = login(second.ftp(), password(second));
            assertThat(read(client, TODAY)).hasSize((int) later);
            client.disconnect();
        }
    }

    @Test
    void noThreadIsLeftBehind() throws IOException {
        Set<Thread> before = threads();
        try (DemoWorkshop demo = DemoWorkshop.start(home, clock, STEP)) {
            FTPClient client = login(demo.ftp(), password(demo));
            read(client, TODAY);
            assertThat(threads()).extracting(Thread::getName).contains("vigie-demo-simulator");
        }
        await(() -> threads().stream().allMatch(before::contains));
    }

    @Test
    void theDemosHomeStandsBesideTheRealOne() {
        assertThat(DemoWorkshop.homeBeside(Path.of("/srv/data/vigie"))).isEqualTo(Path.of("/srv/data/vigie-demo"));
    }

    private static long size(int second) {
        LogGenerator plan = new LogGenerator(12, ZoneId.of("Europe/Paris"));
        return plan.day(DemoCentre.DEM12, java.time.LocalDate.of(2026, 11, 21), Roster.live(java.time.LocalTime.of(5, 0))).lengthAt(second);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    private static String password(DemoWorkshop demo) {
        return Objects.requireNonNull(demo.ftp().password()).reveal();
    }

    private static FTPClient login(FtpSettings settings, String password) throws IOException {
        FTPClient client = new FTPClient();
        client.connect(settings.host(), settings.port());
        assertThat(client.login(settings.user(), password)).isTrue();
        client.enterLocalPassiveMode();
        client.setFileType(FTP.BINARY_FILE_TYPE);
        return client;
    }

    private static byte[] read(FTPClient client, String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(client.retrieveFile(path, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** A clock that the test moves. */
    private static final class HandClock extends Clock {
        private final ZoneId zone;
        private volatile Instant now;

        HandClock(String start) {
            ZonedDateTime at = ZonedDateTime.parse(start);
            this.zone = at.getZone();
            this.now = at.toInstant();
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
