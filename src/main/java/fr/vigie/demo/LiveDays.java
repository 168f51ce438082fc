package fr.vigie.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which the demo ran, kept in a small file, so that they are played the same way on every later start: what was once stored
 * from a day's file stays its beginning.
 */
final class LiveDays {
    private static final LocalTime LATE_MORNING = LocalTime.of(9, 0);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final LocalTime MORNING_CREW = LocalTime.of(5, 0);

    private final Path file;
    private final SortedMap<LocalDate, LocalTime> days = new TreeMap<>();

    LiveDays(Path file) {
        this.file = file;
    }

    /** Reads what this demo or another one noted; lines that make no sense are passed over. */
    private void load() throws IOException {
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                read(line);
            }
        }
    }

    private void read(String line) {
        try {
            LocalDateTime from = LocalDateTime.parse(line.strip());
            days.put(from.toLocalDate(), from.toLocalTime());
        } catch (DateTimeException e) {
            // a line cut by a crash: that day is played as a usual one
        }
    }

    Roster roster(LocalDate day) {
        LocalTime from = days.get(day);
        return from == null ? Roster.USUAL : Roster.live(from);
    }

    /**
     * Notes that the demo runs now. In the early hours work began at midnight, and in the night the evening before was worked too; later
     * in the day the morning crew began.
     */
    void runsAt(LocalDateTime now, boolean sinceYesterday) throws IOException {
        load();
        LocalDate today = now.toLocalDate();
        List<LocalDateTime> more = new ArrayList<>();
        if (!days.containsKey(today)) {
            boolean early = sinceYesterday || now.toLocalTime().isBefore(LATE_MORNING);
            more.add(today.atTime(early ? LocalTime.MIDNIGHT : MORNING_CREW));
        }
        if (now.toLocalTime().isBefore(NIGHT) && !days.containsKey(today.minusDays(1))) {
            more.add(today.minusDays(1).atTime(MORNING_CREW));
        }
        if (!more.isEmpty()) {
            more.forEach(from -> days.put(from.toLocalDate(), from.toLocalTime()));
            Files.write(file, days.entrySet().stream().map(day -> day.getKey().atTime(day.getValue()).toString()).toList());
        }
    }
}
