package fr.vigie.ui.stops;

import fr.vigie.model.PeriodKind;
import fr.vigie.store.PeriodFilter;
import fr.vigie.ui.fx.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows of all periods.
 *
 * @param atLeastSeconds shorter ones are hidden: a busy machine waits three hundred times a day
 * @param onlyToJustify stops that want a reason, alone
 * @param by what the Pareto chart adds up
 * @param picked the bar of the chart whose periods alone are shown; null for all
 */
public record StopsFilter(Period period, Scope scope, Set<PeriodKind> kinds, int atLeastSeconds, boolean onlyToJustify, By by,
        @Nullable String picked) {
    /** More rows than this say nothing to a person. */
    public static final int ROWS_AT_MOST = 20_000;
    static final int AT_LEAST = 120;

    public StopsFilter {
        kinds = Set.copyOf(kinds);
    }

    /** What the Pareto chart adds up. */
    public enum By {
        REASON,
        CENTRE,
        HOUR
    }

    /** One centre, one type, or neither: all of them. */
    public record Scope(@Nullable Long centreId, @Nullable String type) {
        public static final Scope ALL = new Scope(null, null);
    }

    /** The last seven days, of all centres: where the number in the rail comes from. */
    public static StopsFilter first(LocalDate today) {
        return new StopsFilter(Period.free(today.minusDays(6), today), Scope.ALL, EnumSet.allOf(PeriodKind.class), AT_LEAST, false,
                By.REASON,
                null);
    }

    public StopsFilter with(Period other) {
        return new StopsFilter(other, scope, kinds, atLeastSeconds, onlyToJustify, by, picked);
    }

    public StopsFilter with(Scope other) {
        return new StopsFilter(period, other, kinds, atLeastSeconds, onlyToJustify, by, picked);
    }

    public StopsFilter with(PeriodKind kind, boolean shown) {
        Set<PeriodKind> others = EnumSet.noneOf(PeriodKind.class);
        others.addAll(kinds);
        if (shown) {
            others.add(kind);
        } else {
            others.remove(kind);
        }
        return new StopsFilter(period, scope, others, atLeastSeconds, onlyToJustify, by, picked);
    }

    public StopsFilter atLeast(int seconds) {
        return new StopsFilter(period, scope, kinds, seconds, onlyToJustify, by, picked);
    }

    public StopsFilter onlyToJustify(boolean only) {
        return new StopsFilter(period, scope, kinds, atLeastSeconds, only, by, picked);
    }

    /** Another chart; what was picked in the other one is let go. */
    public StopsFilter by(By other) {
        return new StopsFilter(period, scope, kinds, atLeastSeconds, onlyToJustify, other, null);
    }

    /** Picks a bar; the one picked already is let go. */
    public StopsFilter pick(@Nullable String key) {
        return new StopsFilter(period, scope, kinds, atLeastSeconds, onlyToJustify, by, key == null || key.equals(picked) ? null : key);
    }

    PeriodFilter query() {
        return new PeriodFilter(period.from(), period.to(), scope.centreId(), scope.type(), kinds, atLeastSeconds * 1000L, ROWS_AT_MOST);
    }

    /** For the next start; the picked bar is about a moment. */
    String text(LocalDate today) {
        return String.join("|", today.toString(), period.text(), scope.centreId() == null ? "" : scope.centreId().toString(),
                scope.type() == null ? "" : scope.type(), kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                String.valueOf(atLeastSeconds), String.valueOf(onlyToJustify), by.name());
    }

    /** What {@link #text} wrote; a period that reached that day reaches today. Empty for the text of another version. */
    static Optional<StopsFilter> parse(String text, LocalDate today) {
        try {
            String[] parts = text.split("\\|", -1);
            LocalDate then = LocalDate.parse(parts[0]);
            Period period = Period.parse(parts[1]);
            if (period.contains(then)) {
                long days = ChronoUnit.DAYS.between(then, today);
                period = period.unit() == Period.Unit.FREE
                        ? Period.free(period.from().plusDays(days), period.to().plusDays(days))
                        : Period.of(period.unit(), today);
            }
            Set<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
            Arrays.stream(parts[4].split(",")).filter(name -> !name.isEmpty()).map(PeriodKind::valueOf).forEach(kinds::add);
            return Optional.of(new StopsFilter(period,
                    new Scope(parts[2].isEmpty() ? null : Long.valueOf(parts[2]), parts[3].isEmpty() ? null : parts[3]), kinds,
                    Integer.parseInt(parts[5]), Boolean.parseBoolean(parts[6]), By.valueOf(parts[7]), null));
        } catch (RuntimeException otherVersion) {
            return Optional.empty();
        }
    }
}
