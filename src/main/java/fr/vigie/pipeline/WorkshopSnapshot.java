package fr.vigie.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The whole workshop at one query moment: what tiles, rows and bars are drawn from, so that they cannot disagree.
 *
 * @param at when it was taken
 * @param now the same moment on the machines' wall clock
 * @param day production day of {@code now}
 * @param changeover hour at which {@code day} began
 * @param centres every active centre, by type then name
 * @param toJustify stops of the last {@link JustifyCount#DAYS} days that want a reason
 */
public record WorkshopSnapshot(Instant at, LocalDateTime now, LocalDate day, LocalTime changeover, List<CentreDay> centres,
        int toJustify) {}
