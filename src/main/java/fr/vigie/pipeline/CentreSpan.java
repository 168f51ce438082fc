package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.DayPlan;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.store.Justified;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One centre over one or several days, at one query moment.
 *
 * @param now the same moment on the machines' wall clock
 * @param today production day of {@code now}
 * @param live what the centre did last on the newest of these days
 * @param days every day of the span up to today, in order
 * @param details of each day with a session, in order; empty where the span is longer than {@link #MOST_DETAILED} days
 * @param before what the figures compare with: sessions of an earlier stretch, in order
 * @param reasons why it stood still, by period
 */
public record CentreSpan(Instant at, LocalDateTime now, LocalTime changeover, LocalDate today, Centre centre, String typeLabel,
        LiveStatus live, List<Day> days, List<CentreView> details, List<SessionRow> before, Map<Justified, String> reasons) {
    /** Over more days, only sessions are read. */
    public static final int MOST_DETAILED = 31;

    public CentreSpan {
        days = List.copyOf(days);
        details = List.copyOf(details);
        before = List.copyOf(before);
        reasons = Map.copyOf(reasons);
    }

    /**
     * What to read.
     *
     * @param to last day, not before {@code from}; days to come are left out
     * @param before what to compare with; null for the nearest earlier day with a session
     */
    public record Request(long centreId, LocalDate from, LocalDate to, @Nullable Stretch before) {}

    /** Days from one to another, both in. */
    public record Stretch(LocalDate from, LocalDate to) {}

    /** A day, with or without a session. */
    public record Day(LocalDate day, @Nullable SessionRow session, DayPlan plan) {}

    /** Figures of the days with a session, in order. */
    public Stream<SessionFigures> figures() {
        return days.stream().map(Day::session).filter(Objects::nonNull).map(SessionRow::figures);
    }
}
