package fr.vigie.store;

import fr.vigie.model.PeriodKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stops, waits and silences: null leaves open.
 *
 * @param from first production day
 * @param to last production day
 * @param type a type's code, exact
 * @param atLeastMs shorter ones are left out
 * @param atMost how many rows, the newest
 */
public record PeriodFilter(LocalDate from, LocalDate to, @Nullable Long centreId, @Nullable String type, Set<PeriodKind> kinds,
        long atLeastMs, int atMost) {
    public PeriodFilter {
        kinds = Set.copyOf(kinds);
    }
}
