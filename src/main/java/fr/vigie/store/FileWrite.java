package fr.vigie.store;

import fr.vigie.model.Reject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's row to be written.
 *
 * @param id of the stored generation that changes; 0 for a new one
 * @param previousBytes what was stored of it when it was read; 0 for a new one. The write fails with {@link ConcurrentBuildException}
 *        where another process changed that meanwhile
 * @param state never {@link FileState#IN_ERROR}, see {@link IngestStore#recordFailure}
 * @param content the whole file's, also where only a suffix was read; its days replace those stored, and a day that it lost is marked
 *        to be built
 * @param rejects the whole file's rejected lines, in order; the first {@link #REJECTS_KEPT} are stored; null: those stored stay
 * @param raw bytes that the database has not yet; null: those stored stay
 */
public record FileWrite(long id, long centreId, FileKey key, FileRemote remote, FileState state, long previousBytes, FileContent content,
        @Nullable List<Reject> rejects, @Nullable RawBytes raw) {
    /** Rejected lines whose text is stored, per file; the counts stay exact. */
    public static final int REJECTS_KEPT = 10_000;

    public FileWrite {
        if (state == FileState.IN_ERROR || id == 0 && previousBytes != 0) {
            throw new IllegalArgumentException("a file in error, or a new one that was stored before: " + key);
        }
        if (content.bytes() != (raw == null ? previousBytes : content.bytes())) {
            throw new IllegalArgumentException("the raw bytes of " + key + " are missing");
        }
        rejects = rejects == null ? null : List.copyOf(rejects.subList(0, Math.min(rejects.size(), REJECTS_KEPT)));
    }
}
