package fr.vigie.store;

import fr.vigie.model.Reject;
import fr.vigie.model.VigieException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored files: lists a page at a time, one file with all that hangs on it, raw bytes from anywhere. Thread-safe; every method blocks. */
public interface FileCatalogue {

    FilePage page(FileQuery query) throws VigieException;

    /** A file by its id alone. */
    Optional<FileItem> item(long fileId) throws VigieException;

    Optional<StoredFile> file(long centreId, long fileId) throws VigieException;

    /** Every generation of that path, in order. */
    List<FileItem> versions(FileItem file) throws VigieException;

    /** Rejected lines whose text is stored, the first {@code most}. */
    List<Reject> rejects(long centreId, long fileId, int most) throws VigieException;

    /** Who set it aside or brought it back, newest first. */
    List<FileDecision> decisions(long centreId, long fileId) throws VigieException;

    /** Every generation with events on that day, those set aside too, most events first. */
    List<StoredFile> ofDay(long centreId, LocalDate day) throws VigieException;

    /** The newest day of a centre with events in any file, not after {@code last} where that is given. */
    Optional<LocalDate> newestDay(long centreId, @Nullable LocalDate last) throws VigieException;

    /** The stored bytes from {@code from} on, exactly as many as the file had when it was looked up; holds no connection between reads. */
    InputStream bytes(StoredFile file, long from);

    /**
     * Takes a generation out of every session, or back in; its days are marked to be built, and the decision is kept.
     *
     * @param author e.g. {@code marie@bureau-3}
     * @return false where it was so already
     */
    boolean setAside(long centreId, long fileId, boolean aside, String author) throws VigieException;

    /** Where the desktop that runs the schedule connects from; empty where none does, or the server does not tell. */
    Optional<String> leaderAddress() throws VigieException;
}
