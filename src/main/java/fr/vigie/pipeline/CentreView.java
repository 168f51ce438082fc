package fr.vigie.pipeline;

import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.RequiredFigures;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One centre on one day, with every detail, at one query moment; lists are empty where the day has no session.
 *
 * @param day the centre's row, as on the home screen
 * @param files what {@code file} of a detail points into
 * @param previous figures of the nearest earlier day with a session; null without one
 * @param rejectedLines over the session's files
 * @param required what became of the required time (NF E60-182); null without opening hours or without a session
 */
public record CentreView(Instant at, LocalDateTime now, LocalTime changeover, CentreDay day, List<SourceFile> files, List<Piece> pieces,
        List<Profile> profiles, List<WaitPeriod> waits, List<StopPeriod> stops, List<UnexplainedPeriod> unexplained,
        @Nullable SessionFigures previous, long rejectedLines,
        @Nullable RequiredFigures required) {}
