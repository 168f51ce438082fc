package fr.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTreeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path home;

    /** Night, week-end, the last and the first second of a day, and the hours in which clocks change. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17T10:15:00+01:00", "2026-11-17T03:00:00+01:00", "2026-11-22T15:30:00+01:00",
            "2026-11-21T23:59:59+01:00", "2026-11-22T00:00:20+01:00", "2026-11-17T09:15:00+01:00", "2026-11-16T02:59:00+01:00",
            "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2027-03-28T01:59:59+01:00", "2027-03-28T03:10:00+02:00",
            "2026-12-25T12:00:00+01:00", "2027-01-01T04:59:59+01:00", "2028-02-29T21:30:00+01:00"})
    void wheneverTheDemoStartsTheWorkshopIsAlive(String start) throws IOException {
        ZonedDateTime now = ZonedDateTime.parse(start).withZoneSameInstant(PARIS);
        tree().advance(now);
        int alive = 0;
        for (DemoCentre centre : DemoCentre.values()) {
            Path today = file(centre, now.toLocalDate());
            LocalDateTime last = LogLines.events(Files.readAllBytes(today)).getLast().at();
            Duration age = Duration.between(last, now.toLocalDateTime());
            assertThat(age).isGreaterThanOrEqualTo(Duration.ZERO);
            alive += age.toMinutes() < 10 ? 1 : 0;
        }
        assertThat(alive).isGreaterThanOrEqualTo(2);
        assertThat(files().size()).isGreaterThan(3 * 18);
    }

    @Test
    void inTheNightTheEveningBeforeWasWorkedToo() throws IOException {
        tree().advance(at("2026-11-16T00:30"));
        byte[] sunday = Files.readAllBytes(file(DemoCentre.SU12, LocalDate.of(2026, 11, 15)));
        assertThat(LogLines.events(sunday).getLast().at()).isAfter(LocalDateTime.parse("2026-11-15T23:45"));
    }

    @Test
    void whatWasOnceServedStaysTheBeginningOfItsFile() throws IOException {
        String[] starts = {"2026-11-20T22:10", "2026-11-21T00:40", "2026-11-21T14:00", "2026-11-21T14:00", "2026-11-22T09:05",
                "2026-11-25T06:00", "2026-11-26T02:10"};
        Map<String, byte[]> before = Map.of();
        for (String start : starts) {
            tree().advance(at(start));
            Map<String, byte[]> after = files();
            before.forEach((path, bytes) -> assertThat(Arrays.copyOf(after.getOrDefault(path, new byte[0]), bytes.length))
                    .as("%s at %s", path, start).isEqualTo(bytes));
            before = after;
        }
    }

    @Test
    void yesterdayIsFinishedOnTheNextStart() throws IOException {
        tree().advance(at("2026-11-21T14:00"));
        tree().advance(at("2026-11-22T09:05"));
        byte[] yesterday = Files.readAllBytes(file(DemoCentre.DEM12, LocalDate.of(2026, 11, 21)));
        assertThat(LogLines.events(yesterday).getLast().at()).isAfter(LocalDateTime.parse("2026-11-21T23:40"));
    }

    @Test
    void midnightIsCrossedWithoutALoss() throws IOException {
        DemoTree watched = tree();
        for (ZonedDateTime now = at("2026-11-21T23:40"); now.isBefore(at("2026-11-22T00:20")); now = now.plusSeconds(1)) {
            watched.advance(now);
        }
        Map<String, byte[]> stepByStep = files();
        tree().advance(at("2026-11-22T00:20").minusSeconds(1));
        assertThat(files()).hasSameSizeAs(stepByStep).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(stepByStep.get(path)));
        assertThat(LogLines.events(content("SU12 (HYBRIDE)/20261122.LOG"))).isNotEmpty();
    }

    @Test
    void anHourLostInSleepIsCaughtUp() throws IOException {
        DemoTree watched = tree();
        watched.advance(at("2026-11-19T10:00"));
        watched.advance(at("2026-11-22T10:00"));
        assertThat(LogLines.events(content("DEM12 (PVC)/20261119.LOG")).getLast().at().getHour()).isEqualTo(23);
        assertThat(LogLines.events(content("DEM12 (PVC)/20261122.LOG")).getLast().at())
                .isAfter(LocalDateTime.parse("2026-11-22T09:30"));
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() throws IOException {
        DemoTree watched = tree();
        watched.advance(at("2026-11-21T14:00"));
        Map<String, byte[]> before = files();
        watched.advance(at("2026-11-20T13:00"));
        tree().advance(at("2026-11-21T13:30"));
        assertThat(files()).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(before.get(path)));
    }

    @Test
    void aFileThatIsNotOursIsWrittenAnew() throws IOException {
        tree().advance(at("2026-11-20T12:00"));
        byte[] right = content("DEM12 (PVC)/20261119.LOG");
        Files.writeString(file(DemoCentre.DEM12, LocalDate.of(2026, 11, 19)), "something else");
        Files.writeString(home.resolve("days"), "2026-11-2");
        tree().advance(at("2026-11-20T12:00"));
        assertThat(content("DEM12 (PVC)/20261119.LOG")).isEqualTo(right);
    }

    private DemoTree tree() {
        return new DemoTree(home.resolve("tree"), new LogGenerator(12, PARIS), new LiveDays(home.resolve("days")));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS);
    }

    private Path file(DemoCentre centre, LocalDate day) {
        return home.resolve("tree").resolve(centre.folder()).resolve(day.toString().replace("-", "") + ".LOG");
    }

    private byte[] content(String path) throws IOException {
        return Files.readAllBytes(home.resolve("tree").resolve(path));
    }

    private Map<String, byte[]> files() throws IOException {
        Path root = home.resolve("tree");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
