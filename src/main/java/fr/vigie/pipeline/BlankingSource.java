package fr.vigie.pipeline;

import fr.vigie.fetch.Listing;
import fr.vigie.fetch.LogSource;
import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.BlankingOutput;
import fr.vigie.privacy.BlankingStream;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A source as if the erased texts had never been in it: bytes, names of files and folders, and what failures say. Nothing behind it sees them,
 * whether a file is unchanged, grown, renamed or sent again (docs/decisions/0131).
 */
final class BlankingSource implements LogSource {
    private final LogSource source;
    private final ErasedTexts erased;
    /** Files as the source names them, by the names given out. */
    private final Map<String, RemoteFile> originals = new ConcurrentHashMap<>();

    private BlankingSource(LogSource source, ErasedTexts erased) {
        this.source = source;
        this.erased = erased;
    }

    /** The source itself while nothing is erased. */
    static LogSource of(LogSource source, ErasedTexts erased) {
        return erased.isEmpty() ? source : new BlankingSource(source, erased);
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public String describe() {
        return erased.blank(source.describe());
    }

    @Override
    public int parallelism() {
        return source.parallelism();
    }

    @Override
    public Listing list(Cancellation cancellation) throws VigieException {
        Listing listing = blanking(() -> source.list(cancellation));
        List<RemoteFile> files = listing.files().stream().map(this::named).toList();
        return new Listing(files, listing.ignored(), listing.problems().stream().map(this::blanked).toList());
    }

    private RemoteFile named(RemoteFile file) {
        String path = erased.blank(file.path());
        if (path.equals(file.path())) {
            return file;
        }
        originals.put(path, file);
        return new RemoteFile(path, file.size(), file.modified());
    }

    private RemoteFile original(RemoteFile file) {
        return originals.getOrDefault(file.path(), file);
    }

    @Override
    public long read(RemoteFile file, long offset, OutputStream to, Cancellation cancellation) throws VigieException, IOException {
        long before = Math.min(offset, erased.margin());
        try (BlankingOutput blanked = new BlankingOutput(erased, to, before)) {
            return blanking(() -> source.read(original(file), offset - before, blanked, cancellation)) - before;
        }
    }

    @Override
    public byte[] head(RemoteFile file, int length, Cancellation cancellation) throws VigieException {
        byte[] more = blanking(() -> source.head(original(file), length + erased.margin(), cancellation));
        try (BlankingStream blanked = erased.blank(new ByteArrayInputStream(more))) {
            byte[] all = blanked.readAllBytes();
            return all.length <= length ? all : Arrays.copyOf(all, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(RemoteFile file, Cancellation cancellation) throws VigieException {
        blanking(() -> {
            source.delete(original(file), cancellation);
            return true;
        });
    }

    /** Work on the source. */
    private interface Work<T, E extends Exception> {
        T run() throws VigieException, E;
    }

    private <T, E extends Exception> T blanking(Work<T, E> work) throws VigieException, E {
        try {
            return work.run();
        } catch (VigieException e) {
            throw blanked(e);
        }
    }

    private VigieException blanked(VigieException fault) {
        Object[] words = fault.arguments().stream().map(erased::blank).toArray();
        return Arrays.asList(words).equals(fault.arguments()) ? fault : new VigieException(fault.fault(), words);
    }

    @Override
    public void close() {
        source.close();
    }
}
