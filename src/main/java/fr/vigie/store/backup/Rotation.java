package fr.vigie.store.backup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which daily backups are kept: the last one of each of the 7 newest days, and of each of the 4 newest weeks (Monday to Sunday), that have
 * any. Days without a backup do not count, so that a closed week takes nothing away. Pure.
 */
final class Rotation {
    static final int DAYS = 7;
    static final int WEEKS = 4;

    private Rotation() {}

    static Set<LocalDateTime> kept(Collection<LocalDateTime> backups) {
        Set<LocalDateTime> kept = new HashSet<>(newest(backups, LocalDateTime::toLocalDate, DAYS));
        kept.addAll(newest(backups, Rotation::monday, WEEKS));
        return kept;
    }

    private static Collection<LocalDateTime> newest(Collection<LocalDateTime> backups, Function<LocalDateTime, LocalDate> period,
            int count) {
        NavigableMap<LocalDate, LocalDateTime> last = new TreeMap<>();
        backups.forEach(backup -> last.merge(period.apply(backup), backup, (one, other) -> one.isAfter(other) ? one : other));
        return last.descendingMap().values().stream().limit(count).toList();
    }

    private static LocalDate monday(LocalDateTime backup) {
        return backup.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
