package fr.vigie.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions: null leaves open.
 *
 * @param from first production day
 * @param to last production day
 * @param centre a centre's name, exact
 * @param type a type's code, exact
 */
public record SessionFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre, @Nullable String type) {
    public static final SessionFilter ALL = new SessionFilter(null, null, null, null);

    public static SessionFilter ofDay(LocalDate day) {
        return new SessionFilter(day, day, null, null);
    }
}
