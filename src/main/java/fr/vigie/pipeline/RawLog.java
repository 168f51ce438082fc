package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Stored logs as they came from the machines, line by line, and what became of each line. Thread-safe; every method blocks. */
public interface RawLog {

    /** The files of a centre's day. */
    RawDay day(long centreId, LocalDate day) throws VigieException;

    /** One file, whatever its days. */
    Optional<StoredFile> file(long centreId, long fileId) throws VigieException;

    /**
     * Reads the file once and notes where its lines are; needs a few bytes for each thousand lines.
     *
     * @param progress told from 0 to 1, on the calling thread
     * @throws java.util.concurrent.CancellationException soon after a cancellation
     */
    RawMap map(StoredFile file, LocalDate day, Cancellation cancellation, DoubleConsumer progress) throws VigieException;

    /** A window's lines, whole and in order. */
    List<RawLine> lines(RawMap map, int window) throws VigieException;

    /** Looks for a text in all lines shown; of a long line, in what is shown of it. */
    RawHits find(RawRows rows, String text, boolean exact, Cancellation cancellation, DoubleConsumer progress) throws VigieException;

    /** The next hit from a line on, itself included, or the one before it; begins again at the other end. Empty without hits. */
    Optional<RawHits.Hit> hit(RawHits hits, int line, boolean forward) throws VigieException;

    /** The first line shown whose event is not before that time; empty where all are. */
    OptionalInt lineAt(RawRows rows, LocalDateTime time) throws VigieException;

    /** What a line made. */
    List<LineFact> facts(StoredFile file, RawLine line) throws VigieException;

    /**
     * The last line of what began at a line: a stop's restart, the last line within a wait or a silence; the line itself where nothing
     * begins there.
     *
     * @param day production day of the line
     */
    int lastLine(StoredFile file, LocalDate day, int line) throws VigieException;

    /** Lines that prove a stored detail, by what every screen has at hand. */
    record Proof(long centreId, LocalDate day, @Nullable Long fileId, int line, int lastLine) {}
}
