package fr.vigie.pipeline;

import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionExport;
import fr.vigie.store.SessionFilter;
import java.time.Clock;

/** {@link History} over the database: one query an answer, folded here. */
final class LiveHistory implements History {
    private final Readers readers;
    private final HistoryFold fold;
    private final Clock clock;

    LiveHistory(Readers readers, TreeLayout layout, Clock clock) {
        this.readers = readers;
        this.fold = new HistoryFold(layout);
        this.clock = clock;
    }

    @Override
    public HistorySessions sessions(HistoryFilter filter) throws VigieException {
        return readers.snapshot(moment -> new HistorySessions(clock.instant(), filter,
                moment.centres().stream().map(fold::subject).toList(),
                moment.sessionsWithFiles(filter.stored()).stream().map(this::session).toList()));
    }

    private HistorySession session(SessionExport row) {
        return new HistorySession(row.session(), fold.label(row.session().centre().type()), row.sources(), row.created());
    }

    @Override
    public HistorySummaries summaries(HistoryFilter filter, HistoryGroup by, HistoryStep per) throws VigieException {
        return readers.snapshot(
                moment -> new HistorySummaries(clock.instant(), fold.summaries(moment.sessions(filter.stored()), by, per)));
    }

    @Override
    public HistoryComparison compare(HistoryQuestion question) throws VigieException {
        HistorySpan whole = question.whole();
        SessionFilter filter = new SessionFilter(whole.from(), whole.to(), null, null);
        return readers.snapshot(moment -> fold.compare(clock.instant(), question, moment.centres(), moment.sessions(filter)));
    }
}
