package fr.vigie.model;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * The settings that turn one centre's events into a session (spec 1.3 to 1.5), already resolved for the centre's type.
 *
 * @param changeover hour at which a production day begins, whole minutes
 * @param gapThreshold silence longer than this is unexplained; zero switches it off
 * @param ignoredEvents names that are no sign of life
 * @param microStop stops shorter than this are micro-stops
 * @param stopGrace pieces this soon after a stop began were already in the machine
 * @param waitAnchor which end of a wait its line stands at
 */
public record Rules(LocalTime changeover, Duration gapThreshold, Set<String> ignoredEvents, Duration microStop, Duration stopGrace,
        WaitAnchor waitAnchor) {

    public static final Rules DEFAULT = new Rules(LocalTime.MIDNIGHT, Duration.ofSeconds(600), Set.of(), Duration.ofSeconds(120),
            Duration.ofSeconds(60), WaitAnchor.START);

    public Rules {
        ignoredEvents = Set.copyOf(ignoredEvents);
        if (changeover.getSecond() != 0 || changeover.getNano() != 0) {
            throw new IllegalArgumentException("changeover takes whole minutes: " + changeover);
        }
        if (gapThreshold.isNegative() || microStop.isNegative() || stopGrace.isNegative()) {
            throw new IllegalArgumentException("a threshold is zero or more");
        }
    }
}
