package fr.vigie.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Machine times in the core are <em>wall milliseconds</em>: milliseconds since 1970-01-01T00:00 on the machine's wall clock, without zone
 * (spec 2). A {@code long} keeps a busy day small and its arithmetic exact.
 */
public final class WallTime {
    public static final long MILLIS_PER_DAY = 86_400_000L;

    private WallTime() {}

    public static long of(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) * 1000 + time.getNano() / 1_000_000;
    }

    public static LocalDateTime toLocalDateTime(long wallMillis) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(wallMillis, 1000L), (int) Math.floorMod(wallMillis, 1000L) * 1_000_000,
                ZoneOffset.UTC);
    }

    /** The production day of a time (spec 1.4): the date of (time − changeover). */
    public static LocalDate productionDay(long wallMillis, java.time.LocalTime changeover) {
        return LocalDate.ofEpochDay(Math.floorDiv(wallMillis - changeover.toSecondOfDay() * 1000L, MILLIS_PER_DAY));
    }
}
