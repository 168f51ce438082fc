package fr.vigie.ui.overview;

import fr.vigie.model.DayPlan;
import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.TargetBar;
import org.jspecify.annotations.Nullable;

/** How much a centre wants to be looked at, worst first: what <em>Pire d’abord</em> means. */
public enum Urgency {
    /** Nothing is known of it, and something should be: no data, or data that is late. */
    ALERT,
    /** In a voluntary stop now. */
    STOPPED,
    /** Read since, and silent without a reason. */
    UNEXPLAINED,
    WAITING,
    /** Producing, with less than nine tenths of the pieces that should be there by now. */
    BEHIND,
    /** Producing, with its target or without one. */
    FINE,
    /** Not producing, outside its opening hours: nobody expects it to. */
    CLOSED;

    private static final int TENTHS = 9;

    /** @param now wall milliseconds */
    static Urgency of(MachineState state, DayPlan plan, long now, TargetBar.@Nullable Content progress) {
        if (state == MachineState.PRODUCING) {
            boolean behind = progress != null && progress.expected() != null && progress.count() * 10 < (long) progress.expected() * TENTHS;
            return behind ? BEHIND : FINE;
        }
        if (plan.known() && plan.openings().stream().noneMatch(opening -> opening.from() <= now && now < opening.to())) {
            return CLOSED;
        }
        return switch (state) {
            case NO_DATA -> ALERT;
            case STOPPED -> STOPPED;
            case UNEXPLAINED -> UNEXPLAINED;
            case WAITING, PRODUCING -> WAITING;
        };
    }
}
