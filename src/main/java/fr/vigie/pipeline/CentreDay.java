package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.DayPlan;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StateBand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre's row on the home screen.
 *
 * @param typeLabel how its type is shown, e.g. {@code Centre PVC}
 * @param session null where the centre sent nothing for that day
 * @param bands states inside the amplitude, in order
 * @param tail what a running day did since its last piece, in order; empty for a day that is over
 * @param piecesByHour 24 counts, by clock hour of the production day's start: index 0 is the hour of the changeover
 * @param live what it does now; for a past day, how the day ended
 * @param plan opening hours and target
 */
public record CentreDay(Centre centre, String typeLabel, LocalDate day, @Nullable SessionRow session, List<StateBand> bands,
        List<StateBand> tail, List<Integer> piecesByHour, LiveStatus live, DayPlan plan) {}
