package fr.vigie.store;

import fr.vigie.model.Session;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of one centre, to be committed in one transaction (spec 2, "One day, one transaction").
 *
 * @param session the session whole; null when no event is left on that day: a stored one is deleted. Its files have the ids of
 *        {@code fichier_log}, or 0 for a new one, found among {@code writes} by path and generation
 * @param basis the stored files it was built from, as {@link IngestStore#filesOf} gave them, before {@code writes}: all generations with
 *        events on that day that are not set aside
 * @param writes files whose rows, bytes and rejects are written along; empty where the files are stored already
 */
public record DayCommit(long centreId, LocalDate day, @Nullable Session session, List<FileBasis> basis, List<FileWrite> writes) {
    public DayCommit {
        basis = List.copyOf(basis);
        writes = List.copyOf(writes);
        if (session != null && !session.day().equals(day)) {
            throw new IllegalArgumentException("a session of " + session.day() + " for " + day);
        }
        if (writes.stream().anyMatch(write -> write.centreId() != centreId)) {
            throw new IllegalArgumentException("a file of another centre");
        }
    }
}
