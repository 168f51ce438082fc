package fr.vigie.pipeline;

import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.analyze.SourceEvents;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Centre;
import fr.vigie.model.CentreRef;
import fr.vigie.model.EventTable;
import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.Session;
import fr.vigie.model.SessionRow;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.model.WallTime;
import fr.vigie.parse.LogParser;
import fr.vigie.store.IngestStore;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the last days' waits both ways, from the stored raw bytes and by the analyzer itself, so that nothing is guessed (spec 1.3). */
public final class QualityAnchors {
    private final Readers readers;
    private final IngestStore store;
    private final SharedRules rules;
    private final Clock clock;
    private final SessionAnalyzer analyzer = new SessionAnalyzer();

    public QualityAnchors(Readers readers, IngestStore store, SharedRules rules, Clock clock) {
        this.readers = readers;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /** By type, then name; centres without a session in these days are absent. As {@link Quality#compareAnchors}. */
    public List<AnchorReading> compare(Quality.Steps steps, Cancellation cancellation) throws VigieException {
        RuleBook book = rules.load().rules();
        LocalDate today = WallTime.productionDay(WallTime.of(LocalDateTime.now(clock)), book.common().changeover());
        Map<Centre, List<LocalDate>> days = days(today.minusDays(Quality.ANCHOR_DAYS - 1L), today);
        int total = days.values().stream().mapToInt(List::size).sum();
        FileReader reader = new FileReader(new LogParser(), store::rawBytes, book.common().changeover());
        List<AnchorReading> readings = new ArrayList<>();
        int done = 0;
        for (Map.Entry<Centre, List<LocalDate>> centre : days.entrySet()) {
            Rules own = book.of(centre.getKey().type());
            AnchorReading.Reading start = AnchorReading.Reading.NOTHING;
            AnchorReading.Reading end = AnchorReading.Reading.NOTHING;
            for (LocalDate day : centre.getValue()) {
                cancellation.check();
                List<SourceEvents> events = events(reader, centre.getKey(), day);
                start = start.plus(read(centre.getKey(), day, events, with(own, WaitAnchor.START)));
                end = end.plus(read(centre.getKey(), day, events, with(own, WaitAnchor.END)));
                steps.done(++done, total);
            }
            readings.add(new AnchorReading(centre.getKey(), own.waitAnchor(), centre.getValue().size(), start, end));
        }
        return readings;
    }

    private Map<Centre, List<LocalDate>> days(LocalDate from, LocalDate to) throws VigieException {
        return readers.snapshot(moment -> {
            Map<Centre, List<LocalDate>> days = new LinkedHashMap<>();
            List<SessionRow> sessions = moment.sessions(new SessionFilter(from, to, null, null));
            for (Centre centre : moment.centres()) {
                List<LocalDate> own = sessions.stream().filter(row -> row.centre().id() == centre.id()).map(SessionRow::day).toList();
                if (!own.isEmpty()) {
                    days.put(centre, own);
                }
            }
            return days;
        });
    }

    private List<SourceEvents> events(FileReader reader, Centre centre, LocalDate day) throws VigieException {
        List<SourceEvents> events = new ArrayList<>();
        for (StoredFile file : store.filesOf(centre.id(), day)) {
            try {
                EventTable table = reader.table(file, day);
                if (table != null) {
                    events.add(new SourceEvents(file.source(), table));
                }
            } catch (IOException e) {
                throw Faults.of(e, file.key().path());
            }
        }
        return events;
    }

    private AnchorReading.Reading read(Centre centre, LocalDate day, List<SourceEvents> events, Rules by) {
        Session session = analyzer.analyze(new CentreRef(centre.type(), centre.name()), day, events, by);
        long contradicted = session.anomalies().stream().filter(anomaly -> anomaly.kind() == AnomalyKind.CONTRADICTED_WAIT).count();
        return new AnchorReading.Reading(session.waits().size(), contradicted, session.figures().productionMs(),
                session.figures().amplitudeMs());
    }

    private static Rules with(Rules rules, WaitAnchor anchor) {
        return new Rules(rules.changeover(), rules.gapThreshold(), rules.ignoredEvents(), rules.microStop(), rules.stopGrace(), anchor);
    }
}
