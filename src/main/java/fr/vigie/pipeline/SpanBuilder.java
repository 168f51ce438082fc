package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.SessionRow;
import fr.vigie.pipeline.CentreSpan.Day;
import fr.vigie.pipeline.CentreSpan.Request;
import fr.vigie.pipeline.CentreSpan.Stretch;
import fr.vigie.store.SessionDetails;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts several days of one centre, at one moment of the database, into the shape that its dashboard draws. */
final class SpanBuilder {
    private final SnapshotBuilder days;
    private final Snapshot moment;
    private final Centre centre;
    private final Request request;

    SpanBuilder(SnapshotBuilder days, Snapshot moment, Centre centre, Request request) {
        this.days = days;
        this.moment = moment;
        this.centre = centre;
        this.request = request;
    }

    CentreSpan build() {
        LocalDateTime now = days.now();
        LocalDate today = days.today(now);
        LocalDate last = request.to().isAfter(today) ? today : request.to();
        Map<LocalDate, SessionRow> sessions = new TreeMap<>();
        sessions(request.from(), last).forEach(row -> sessions.put(row.day(), row));
        Instant readAt = days.readAt(moment).get(centre.id());
        List<Day> all = new ArrayList<>();
        for (LocalDate day = request.from(); !day.isAfter(last); day = day.plusDays(1)) {
            all.add(new Day(day, sessions.get(day), days.plan(centre, day)));
        }
        boolean detailed = ChronoUnit.DAYS.between(request.from(), request.to()) < CentreSpan.MOST_DETAILED;
        List<CentreView> details = new ArrayList<>();
        if (detailed) {
            for (SessionDetails found : moment.details(sessions.values().stream().filter(row -> !row.purged()).toList())) {
                details.add(days.view(moment, centre, found.session().day(), now, found, readAt, null));
            }
        }
        CentreDay newest = !details.isEmpty() && details.getLast().day().day().equals(last)
                ? details.getLast().day()
                : days.centreDay(centre, last, now, sessions.get(last), readAt);
        return new CentreSpan(days.instant(), now, days.changeover(), today, centre, newest.typeLabel(), newest.live(), all, details,
                before(), moment.reasons(centre.id(), request.from().atTime(days.changeover()),
                        last.plusDays(1).atTime(days.changeover())));
    }

    private List<SessionRow> before() {
        Stretch asked = request.before();
        return asked == null
                ? moment.previous(centre.id(), request.from()).stream().toList()
                : sessions(asked.from(), asked.to());
    }

    private List<SessionRow> sessions(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? List.of() : moment.sessions(new SessionFilter(from, to, centre.name(), null));
    }
}
