package fr.vigie.pipeline;

import fr.vigie.fetch.Listing;
import fr.vigie.fetch.LogSource;
import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.OutputStream;

/** A source that lets something happen after a file was read from it and before it is stored. */
final class ErasedMeanwhile implements LogSource {
    private final LogSource source;
    private final Event event;
    private boolean happened;

    /** What happens. */
    interface Event {
        void happen() throws VigieException;
    }

    ErasedMeanwhile(LogSource source, Event event) {
        this.source = source;
        this.event = event;
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public String describe() {
        return source.describe();
    }

    @Override
    public int parallelism() {
        return source.parallelism();
    }

    @Override
    public Listing list(Cancellation cancellation) throws VigieException {
        return source.list(cancellation);
    }

    @Override
    public synchronized long read(RemoteFile file, long offset, OutputStream to, Cancellation cancellation)
            throws VigieException, IOException {
        long read = source.read(file, offset, to, cancellation);
        if (!happened) {
            happened = true;
            event.happen();
        }
        return read;
    }

    @Override
    public byte[] head(RemoteFile file, int length, Cancellation cancellation) throws VigieException {
        return source.head(file, length, cancellation);
    }

    @Override
    public void delete(RemoteFile file, Cancellation cancellation) throws VigieException {
        source.delete(file, cancellation);
    }

    @Override
    public void close() {
        source.close();
    }
}
