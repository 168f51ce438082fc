package fr.vigie.analyze;

import fr.vigie.model.Session;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import java.util.List;

/**
 * The part of a session that state bands and the live state are drawn from, as just analyzed or as read back from the database.
 *
 * @param stops whole, in any order
 * @param waits whole, in any order
 * @param unexplained in any order
 */
public record DayPeriods(SessionFigures figures, List<StopPeriod> stops, List<WaitPeriod> waits, List<UnexplainedPeriod> unexplained) {
    public DayPeriods {
        stops = List.copyOf(stops);
        waits = List.copyOf(waits);
        unexplained = List.copyOf(unexplained);
    }

    public static DayPeriods of(Session session) {
        return new DayPeriods(session.figures(), session.stops(), session.waits(), session.unexplained());
    }
}
