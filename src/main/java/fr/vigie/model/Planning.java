package fr.vigie.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * What the workshop means to do: opening hours and targets.
 *
 * @param targets pieces on a day of work, by the centre's name; absent where none was set
 */
public record Planning(WorkCalendar calendar, Map<String, Integer> targets) {
    public static final Planning NONE = new Planning(WorkCalendar.NONE, Map.of());

    public Planning {
        targets = Map.copyOf(targets);
    }

    /** The plan of one centre for one production day. */
    public DayPlan of(String centre, LocalDate day, LocalTime changeover) {
        Integer target = targets.get(centre);
        return DayPlan.of(calendar, day, changeover, target);
    }
}
