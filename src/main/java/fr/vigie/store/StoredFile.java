package fr.vigie.store;

import fr.vigie.model.SourceFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A generation of a file as {@code fichier_log} holds it, without its raw bytes.
 *
 * @param id key, together with the centre's
 * @param setAside taken out of every session by hand
 * @param error why it could not be read last time; null unless {@link FileState#IN_ERROR}
 * @param readAt when it was last read; where it never was, when that was first tried
 * @param purgedAt when retention removed its raw bytes and rejected lines; null while they are there
 */
public record StoredFile(long id, long centreId, FileKey key, FileRemote remote, FileState state, boolean setAside, @Nullable String error,
        FileContent content, Instant readAt, @Nullable Instant purgedAt) {

    /** One whose bytes are there. */
    public StoredFile(long id, long centreId, FileKey key, FileRemote remote, FileState state, boolean setAside, @Nullable String error,
            FileContent content, Instant readAt) {
        this(id, centreId, key, remote, state, setAside, error, content, readAt, null);
    }

    public boolean purged() {
        return purgedAt != null;
    }

    public SourceFile source() {
        return new SourceFile(id, key.path(), key.generation());
    }

    /** What a listing is held against. */
    public KnownFile known() {
        return new KnownFile(id, centreId, key.path(), key.generation(), remote, state, content.bytes());
    }

    /** What a session built from this file stands on. */
    public FileBasis basis() {
        return new FileBasis(id, content.bytes());
    }
}
