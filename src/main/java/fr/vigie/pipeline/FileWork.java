package fr.vigie.pipeline;

import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.CentreRef;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;
import fr.vigie.store.KnownFile;
import org.jspecify.annotations.Nullable;

/**
 * A listed file that calls for work.
 *
 * @param latest its newest stored generation; null for a path never met
 */
record FileWork(Kind kind, RemoteFile file, CentreRef centre, @Nullable KnownFile latest) {
    /** What a listing says against what is stored (spec 7, 11 to 13). */
    enum Kind {
        /** A path never read. */
        NEW,
        /** Longer than what is stored: the suffix is enough, once the prefix is proven. */
        GROWN,
        /** Shorter: a new generation. */
        SHRUNK,
        /** As long as what is stored but of another time, or it failed last time: its content decides. */
        DOUBTFUL,
        /** It had vanished and is back unchanged. */
        RETURNED
    }

    FileRemote remote() {
        return new FileRemote(file.size(), file.modified());
    }

    /** The generation that a failure is noted on. */
    FileKey key(String source) {
        return new FileKey(source, file.path(), latest == null ? 1 : latest.generation());
    }

    /** Bytes that this work is expected to carry. */
    long bytes() {
        return switch (kind) {
            case GROWN -> latest == null ? file.size() : file.size() - latest.bytes();
            case NEW, SHRUNK, DOUBTFUL -> file.size();
            case RETURNED -> 0;
        };
    }
}
