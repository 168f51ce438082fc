package fr.vigie.export;

import fr.vigie.model.Totals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of statistics (spec 1.6).
 *
 * @param centre null where a whole type is summed
 * @param from first day of the period with a session
 * @param to last day of the period with a session
 */
record StatRow(@Nullable String centre, String type, LocalDate from, LocalDate to, Totals totals) {}
