package fr.vigie.pipeline;

import fr.vigie.analyze.Provenance;
import fr.vigie.analyze.SourceEvents;
import fr.vigie.model.EventKind;
import fr.vigie.model.EventTable;
import fr.vigie.model.Profile;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.WallTime;
import fr.vigie.store.SessionDetails;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the lines of one file on one built day. Immutable. */
final class LineTrace {
    private final SessionDetails session;
    private final Provenance provenance;
    private final long fileId;
    private final int file;

    private LineTrace(SessionDetails session, Provenance provenance, long fileId) {
        this.session = session;
        this.provenance = provenance;
        this.fileId = fileId;
        this.file = session.files().stream().map(StoredFile::id).toList().indexOf(fileId);
    }

    static LineTrace of(SessionDetails session, long fileId, FileReader reader) throws IOException {
        List<SourceEvents> events = new ArrayList<>();
        LocalDate day = session.session().day();
        for (StoredFile each : session.files()) {
            EventTable table = each.setAside() ? null : reader.table(each, day);
            if (table != null) {
                events.add(new SourceEvents(each.source(), table));
            }
        }
        return new LineTrace(session, new Provenance(events), fileId);
    }

    LocalDate day() {
        return session.session().day();
    }

    /** @param nth which of the line's events of this day it is, from 0 */
    List<LineFact> facts(int line, int nth, RawLine.Event event) {
        if (provenance.dropped(fileId, line, nth)) {
            Provenance.@Nullable Twin twin = provenance.twin(fileId, line, nth);
            return List.of(new LineFact.Duplicate(twin == null ? null : twin.file(), twin == null ? 0 : twin.line()));
        }
        List<LineFact> facts = new ArrayList<>();
        switch (event.kind()) {
            case PIECE -> pieces(line, event, facts);
            case PROFILE -> session.profiles().stream().filter(profile -> profile.file() == file && profile.line() == line)
                    .forEach(profile -> facts.add(new LineFact.LoadedProfile(profile)));
            case WAIT -> session.periods().waits().stream().filter(wait -> wait.file() == file && wait.line() == line)
                    .forEach(wait -> facts.add(new LineFact.BeganWait(wait)));
            case STOP -> stops(line, event, facts);
            case START -> restarts(line, event, facts);
            case OTHER -> facts.add(new LineFact.SignOfLife(event.name(), WallTime.toLocalDateTime(event.at())));
        }
        return facts;
    }

    /** What is noted of the line whatever its event. */
    List<LineFact> notes(int line) {
        List<LineFact> facts = new ArrayList<>();
        session.periods().unexplained().stream().filter(period -> period.file() == file && period.line() == line)
                .forEach(period -> facts.add(new LineFact.BeforeSilence(period)));
        session.anomalies().stream().filter(anomaly -> anomaly.file() == file && anomaly.line() == line)
                .forEach(anomaly -> facts.add(new LineFact.Odd(anomaly.kind())));
        return facts;
    }

    private void pieces(int line, RawLine.Event event, List<LineFact> facts) {
        session.pieces().stream().filter(piece -> piece.file() == file && piece.line() == line && piece.at() == event.at())
                .forEach(piece -> facts.add(new LineFact.MadePiece(piece, profile(piece.profile()))));
        session.periods().stops().stream().filter(stop -> stop.bounds() == StopBounds.END_INFERRED && stop.end() == event.at())
                .forEach(stop -> facts.add(new LineFact.EndedStop(stop)));
    }

    private @Nullable Profile profile(int number) {
        return number == 0 ? null : session.profiles().get(number - 1);
    }

    private void stops(int line, RawLine.Event event, List<LineFact> facts) {
        session.periods().stops().stream().filter(stop -> stop.file() == file && stop.line() == line)
                .forEach(stop -> facts.add(new LineFact.BeganStop(stop, false)));
        if (WallTime.toLocalDateTime(event.at()).equals(session.session().figures().openStopSince()) && facts.isEmpty()) {
            facts.add(new LineFact.BeganStop(new StopPeriod(event.at(), event.at(), StopBounds.KNOWN, file, line), true));
        }
    }

    private void restarts(int line, RawLine.Event event, List<LineFact> facts) {
        for (StopPeriod stop : session.periods().stops()) {
            boolean own = stop.file() == file && stop.line() == line;
            if (own || stop.bounds() == StopBounds.KNOWN && stop.end() == event.at()) {
                facts.add(new LineFact.EndedStop(stop));
            }
        }
        if (facts.isEmpty()) {
            facts.add(new LineFact.SignOfLife(EventKind.START.logName(), WallTime.toLocalDateTime(event.at())));
        }
    }

    /** Until when what began at that line went on, wall milliseconds; {@link Long#MIN_VALUE} where nothing began there. */
    long endOf(int line) {
        long end = Long.MIN_VALUE;
        for (StopPeriod stop : session.periods().stops()) {
            end = stop.file() == file && stop.line() == line && stop.bounds() != StopBounds.START_INFERRED
                    ? Math.max(end, stop.end())
                    : end;
        }
        for (var wait : session.periods().waits()) {
            end = wait.file() == file && wait.line() == line ? Math.max(end, wait.end()) : end;
        }
        for (var silence : session.periods().unexplained()) {
            end = silence.file() == file && silence.line() == line ? Math.max(end, silence.end()) : end;
        }
        return end;
    }
}
