package fr.vigie.model;

import java.util.Map;

/**
 * What a file held, line by line (spec 1.1, 1.2).
 *
 * @param bytes bytes read, NULs included
 * @param lines lines, a last unterminated one included
 * @param events events of any name
 * @param offFormat lines without {@code |@} that are not blank
 * @param offDate events more than one day from the date in the file's name
 * @param rejects rejected lines by reason; reasons that did not occur are absent
 * @param otherEvents events without meaning by name, at most 1,000 names, further ones under {@code …}
 */
public record FileCounts(long bytes, long lines, long events, long offFormat, long offDate, Map<RejectReason, Long> rejects,
        Map<String, Long> otherEvents) {
    public FileCounts {
        rejects = Map.copyOf(rejects);
        otherEvents = Map.copyOf(otherEvents);
    }

    public long rejected() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }
}
