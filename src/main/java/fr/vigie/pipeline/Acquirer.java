package fr.vigie.pipeline;

import fr.vigie.fetch.LogSource;
import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileKey;
import fr.vigie.store.IngestStore;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings a changed file's bytes, as few as prove what it holds (spec 7, 11 to 13). */
final class Acquirer {
    /** Bytes before the suffix that are read again: a replaced file that kept its beginning is found out by them. */
    static final int OVERLAP = 256;

    private final LogSource source;
    private final IngestStore store;
    private final Path spoolFolder;

    Acquirer(LogSource source, IngestStore store, Path spoolFolder) {
        this.source = source;
        this.store = store;
        this.spoolFolder = spoolFolder;
    }

    /**
     * The file's bytes; close their content when done.
     *
     * @param latest the work's newest stored generation, whole; null for a path never met
     * @throws VigieException when the source cannot give them
     * @throws IOException when stored or spooled bytes cannot be read or written
     */
    Acquired acquire(FileWork work, @Nullable StoredFile latest, Cancellation cancellation) throws VigieException, IOException {
        if (latest != null && latest.purged()) {
            return fresh(work, latest.key().generation() + 1, cancellation);
        }
        return switch (work.kind()) {
            case NEW -> fresh(work, 1, cancellation);
            case GROWN -> grown(work, Objects.requireNonNull(latest), cancellation);
            case SHRUNK -> fresh(work, Objects.requireNonNull(latest).key().generation() + 1, cancellation);
            case DOUBTFUL -> doubtful(work, Objects.requireNonNull(latest), cancellation);
            case RETURNED -> unchanged(work, Objects.requireNonNull(latest), 0);
        };
    }

    /** Whether a file whose stored bytes are purged is what it was. */
    boolean sameAsPurged(FileWork work, StoredFile latest, Cancellation cancellation) throws VigieException, IOException {
        return switch (work.kind()) {
            case RETURNED -> true;
            case NEW, GROWN, SHRUNK -> false;
            case DOUBTFUL -> {
                try (Content content = read(work.file(), 0, cancellation)) {
                    yield Digests.hash(content).equals(latest.content().hash());
                }
            }
        };
    }

    String sourceId() {
        return source.id();
    }

    private Acquired unchanged(FileWork work, StoredFile latest, long read) {
        Acquired same = StoredGeneration.acquire(store, latest);
        return new Acquired(same.id(), same.key(), work.remote(), same.previousBytes(), same.content(), same.storedPrefix(), false,
                same.aside(), read);
    }

    private Acquired fresh(FileWork work, int generation, Cancellation cancellation) throws VigieException, IOException {
        return whole(work, generation, read(work.file(), 0, cancellation));
    }

    private Acquired whole(FileWork work, int generation, Content content) {
        FileKey key = new FileKey(source.id(), work.file().path(), generation);
        return new Acquired(0, key, work.remote(), 0, content, 0, false, false, content.size());
    }

    private Acquired doubtful(FileWork work, StoredFile latest, Cancellation cancellation) throws VigieException, IOException {
        Content content = read(work.file(), 0, cancellation);
        if (Digests.hash(content).equals(latest.content().hash())) {
            content.close();
            return unchanged(work, latest, content.size());
        }
        return whole(work, latest.key().generation() + 1, content);
    }

    private Acquired grown(FileWork work, StoredFile latest, Cancellation cancellation) throws VigieException, IOException {
        long had = latest.content().bytes();
        if (had == 0) {
            return continued(work, latest, 0, read(work.file(), 0, cancellation), false);
        }
        byte[] head = source.head(work.file(), latest.content().headLength(), cancellation);
        if (!Digests.hash(head).equals(latest.content().headHash()) && !sameToItsEnd(head, latest)) {
            return fresh(work, latest.key().generation() + 1, cancellation);
        }
        byte[] tail = tail(latest, OVERLAP);
        Content more = read(work.file(), had - tail.length, cancellation);
        int same = same(tail, beginning(more, tail.length));
        if (same < 0) {
            more.close();
            return fresh(work, latest.key().generation() + 1, cancellation);
        }
        return continued(work, latest, had - tail.length + same, without(more, same), tail[tail.length - 1] != '\n');
    }

    /** A small file's beginning is all that is stored of it, its end included. */
    private boolean sameToItsEnd(byte[] head, StoredFile latest) throws IOException {
        return head.length == latest.content().bytes() && same(tail(latest, FileContent.HEAD), head) >= 0;
    }

    /**
     * How many bytes of the stored end came again; -1 where another file came. What stood at the very end may have been the beginning of an
     * erased text, which only now is whole and blanked: from there on the bytes are stored anew.
     */
    private static int same(byte[] tail, byte[] came) {
        int first = Arrays.mismatch(came, tail);
        if (first < 0) {
            return tail.length;
        }
        boolean erased = came.length == tail.length;
        for (int i = first; erased && i < tail.length; i++) {
            erased = came[i] == tail[i] || came[i] == ErasedTexts.FILLER;
        }
        return erased ? first : -1;
    }

    private static byte[] beginning(Content content, int length) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(length);
        }
    }

    /** @param kept stored bytes that stay */
    private Acquired continued(FileWork work, StoredFile latest, long kept, Content suffix, boolean tailOpen) {
        Content stored = Content.of(kept, () -> new Beginning(store.rawBytes(latest), kept));
        return new Acquired(latest.id(), latest.key(), work.remote(), latest.content().bytes(), stored.then(suffix), kept, tailOpen,
                latest.setAside(), suffix.size());
    }

    private byte[] tail(StoredFile file, int most) throws IOException {
        long had = file.content().bytes();
        int length = (int) Math.min(most, had);
        try (InputStream in = store.rawBytes(file)) {
            in.skipNBytes(had - length);
            return in.readNBytes(length);
        }
    }

    private Content read(RemoteFile file, long offset, Cancellation cancellation) throws VigieException, IOException {
        Spool spool = new Spool(spoolFolder);
        try {
            long read = source.read(file, offset, spool, cancellation);
            if (read != file.size() - offset) {
                throw new VigieException(Fault.FILE_CHANGED_WHILE_READ, file.path());
            }
            return spool.take();
        } finally {
            spool.discard();
        }
    }

    private static Content without(Content content, int prefix) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                InputStream in = content.open();
                in.skipNBytes(prefix);
                return in;
            }

            @Override
            public long size() {
                return content.size() - prefix;
            }

            @Override
            public void close() {
                content.close();
            }
        };
    }
}
