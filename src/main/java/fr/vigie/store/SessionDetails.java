package fr.vigie.store;

import fr.vigie.model.Anomaly;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.SessionRow;
import java.util.List;

/**
 * A stored session with all its details.
 *
 * @param files every file of the session, ordered by path then generation; {@code file} of a detail is an index into it
 * @param rejectedLines over these files
 */
public record SessionDetails(SessionRow session, List<StoredFile> files, List<Piece> pieces, List<Profile> profiles, SessionPeriods periods,
        List<Anomaly> anomalies, long rejectedLines) {}
