package fr.vigie.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders that the demo's FTP server shows: one a centre, one file a day, each holding what its {@link DayLog} holds at that moment.
 * Not thread-safe.
 */
final class DemoTree {
    /** How many days the tree reaches back, today included. */
    static final int DAYS = 30;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'.LOG'");

    private final Path root;
    private final LogGenerator generator;
    private final LiveDays liveDays;
    private final Map<DemoCentre, Growing> growing = new EnumMap<>(DemoCentre.class);
    private @Nullable ZonedDateTime last;

    /**
     * @param root made where missing
     * @param liveDays what it noted on earlier runs must belong to the same root
     */
    DemoTree(Path root, LogGenerator generator, LiveDays liveDays) {
        this.root = root;
        this.generator = generator;
        this.liveDays = liveDays;
    }

    /** Brings every file to what it holds at {@code now}; a clock that went back changes nothing. */
    void advance(ZonedDateTime now) throws IOException {
        ZonedDateTime before = last;
        if (before != null && now.isBefore(before)) {
            return;
        }
        if (before == null || !before.toLocalDate().equals(now.toLocalDate())) {
            begin(now, before);
        }
        long second = Duration.between(now.toLocalDate().atStartOfDay(now.getZone()), now).toSeconds();
        for (Growing file : growing.values()) {
            file.growTo(second);
        }
        last = now;
    }

    /** Past days in full, and a new today. */
    private void begin(ZonedDateTime now, @Nullable ZonedDateTime before) throws IOException {
        LocalDate today = now.toLocalDate();
        liveDays.runsAt(now.toLocalDateTime(), before != null && before.toLocalDate().plusDays(1).equals(today));
        for (DemoCentre centre : DemoCentre.values()) {
            Files.createDirectories(root.resolve(centre.folder()));
            for (LocalDate day = today.minusDays(DAYS - 1L); day.isBefore(today); day = day.plusDays(1)) {
                past(centre, day, now.getZone());
            }
            growing.put(centre, open(centre, today));
        }
    }

    private void past(DemoCentre centre, LocalDate day, ZoneId zone) throws IOException {
        Growing file = open(centre, day);
        if (file.growTo(Long.MAX_VALUE)) {
            LocalDateTime evening = day.atTime(23, 59, 59);
            Files.setLastModifiedTime(file.path(), FileTime.from(evening.atZone(zone).toInstant()));
        }
    }

    private Growing open(DemoCentre centre, LocalDate day) throws IOException {
        DayLog log = generator.day(centre, day, liveDays.roster(day));
        Path path = root.resolve(centre.folder()).resolve(NAME.format(day));
        return new Growing(path, log);
    }

    /** A file on its way to its full length. What it already holds is kept where it is a beginning of that, and written anew elsewhere. */
    private static final class Growing {
        private final Path path;
        private final DayLog log;
        private int written;

        Growing(Path path, DayLog log) throws IOException {
            this.path = path;
            this.log = log;
            if (Files.exists(path)) {
                byte[] present = Files.readAllBytes(path);
                if (log.startsWith(present)) {
                    written = present.length;
                } else {
                    Files.delete(path);
                }
            }
        }

        Path path() {
            return path;
        }

        /** Appends what is due by then; true where there was something. */
        boolean growTo(long second) throws IOException {
            int length = log.lengthAt(second);
            if (length <= written) {
                return false;
            }
            Files.write(path, log.slice(written, length), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            written = length;
            return true;
        }
    }
}
