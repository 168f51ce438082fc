package fr.vigie.pipeline;

import fr.vigie.model.EventTable;
import fr.vigie.model.Reject;
import fr.vigie.model.SourceFile;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileState;
import fr.vigie.store.FileWrite;
import fr.vigie.store.RawBytes;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A generation read and parsed in this run: what is to be written of it, and the events its days are built from. For one thread.
 */
final class Reading implements AutoCloseable {
    private final Acquired acquired;
    private final FileState state;
    private final FileContent content;
    private final List<Reject> rejects;
    private final Map<LocalDate, EventTable> tables = new HashMap<>();
    private final SortedSet<LocalDate> toBuild = new TreeSet<>();
    private long id;
    private boolean written;

    Reading(Acquired acquired, FileState state, FileContent content, List<Reject> rejects, Map<LocalDate, EventTable> tables) {
        this.acquired = acquired;
        this.state = state;
        this.content = content;
        this.rejects = List.copyOf(rejects);
        this.tables.putAll(tables);
        this.id = acquired.id();
        content.days().stream().filter(day -> day.toBuild()).forEach(day -> toBuild.add(day.day()));
    }

    Acquired acquired() {
        return acquired;
    }

    FileContent content() {
        return content;
    }

    FileState state() {
        return state;
    }

    /** Days that this reading changed and that are still to be built. */
    SortedSet<LocalDate> toBuild() {
        return toBuild;
    }

    boolean hasEventsOn(LocalDate day) {
        return content.days().stream().anyMatch(has -> has.day().equals(day));
    }

    /** The events of a day, if they are in memory. */
    @Nullable
    EventTable table(LocalDate day) {
        return tables.get(day);
    }

    void keep(Map<LocalDate, EventTable> more) {
        tables.clear();
        tables.putAll(more);
    }

    /** Key in {@code fichier_log}; 0 until a new generation is written. */
    long id() {
        return id;
    }

    boolean written() {
        return written;
    }

    void markWritten(long newId) {
        id = newId;
        written = true;
    }

    SourceFile source() {
        return new SourceFile(id, acquired.key().path(), acquired.key().generation());
    }

    FileWrite write(long centreId) {
        boolean newBytes = acquired.content().size() > acquired.storedPrefix();
        return new FileWrite(id, centreId, acquired.key(), acquired.remote(), state, acquired.previousBytes(), content, rejects,
                newBytes || id == 0 ? new RawBytes(acquired.storedPrefix(), this::openNewBytes) : null);
    }

    private InputStream openNewBytes() throws IOException {
        InputStream in = acquired.content().open();
        in.skipNBytes(acquired.storedPrefix());
        return in;
    }

    /** What this reading keeps from the heap's other users, roughly. */
    long weight() {
        return acquired.content().size() <= FileReader.WHOLE_IN_MEMORY ? 2 * acquired.content().size() : 0;
    }

    @Override
    public void close() {
        acquired.content().close();
    }
}
