package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.store.QualityRows.AnomalyLine;
import fr.vigie.store.QualityRows.RejectLine;
import fr.vigie.store.StoredFile;
import java.util.List;
import java.util.SortedMap;

/**
 * What stands behind one cell of the calendar, at one query moment.
 *
 * @param files of the day, those set aside too
 * @param cutFiles ids of those whose last line has no end
 * @param rejects the first {@link Quality#REJECTS_SHOWN}
 * @param otherEvents names without meaning, over these files, with how often they occur
 */
public record QualityDetails(Centre centre, QualityDay day, List<StoredFile> files, java.util.Set<Long> cutFiles,
        List<AnomalyLine> anomalies,
        List<RejectLine> rejects, SortedMap<String, Long> otherEvents) {}
