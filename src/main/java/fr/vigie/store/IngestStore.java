package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreRef;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.ErasedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading files and building sessions writes (spec 2). Thread-safe; each call is one transaction.
 *
 * <p>Commits are all or nothing at once, but durable only after {@link #flush} or the end of a run ({@link Runs}): a crash of the server
 * may undo the last ones, file rows and sessions together. So delete a file at its source only after a flush.
 */
public interface IngestStore {

    /** The centre of that name, made if it is new. Its type is brought up to date. */
    Centre centre(CentreRef ref) throws VigieException;

    /** Every generation ever read from a source, ordered by path and generation, those set aside too. */
    List<StoredFile> files(String source) throws VigieException;

    /** The same, of some centres alone. */
    List<StoredFile> files(String source, Set<Long> centreIds) throws VigieException;

    /** The little of every generation ever read from a source that a poll compares; in no order, and several times as fast. */
    List<KnownFile> known(String source) throws VigieException;

    /** Every generation of every source that is not set aside and has events on that day. */
    List<StoredFile> filesOf(long centreId, LocalDate day) throws VigieException;

    /**
     * A stored generation's bytes, exactly {@code file.content().bytes()} of them. Holds no connection between reads.
     *
     * <p>Reading throws {@link IOException}, whose cause is the {@link VigieException}.
     */
    InputStream rawBytes(StoredFile file);

    /**
     * Writes one day.
     *
     * @return the ids of {@code commit.writes()}
     * @throws ConcurrentBuildException when the stored files are not those it was built from; nothing was written
     * @throws VigieException {@code DISK_FULL}, {@code DATABASE_LOST}, {@code LEADERSHIP_LOST}…; nothing was written, or, where the
     *         connection broke while committing, all of it: reading {@link #filesOf} again tells
     * @throws IOException when raw bytes could not be read; nothing was written
     */
    Map<FileKey, Long> commitDay(DayCommit commit) throws VigieException, ConcurrentBuildException, IOException;

    /** Writes files alone (an empty file, one with rejects only, one whose days are to be built later); as {@link #commitDay}. */
    Map<FileKey, Long> commitFiles(List<FileWrite> writes) throws VigieException, ConcurrentBuildException, IOException;

    /**
     * Notes that a file could not be read; what was stored of it stays. A file never met before gets a row without content.
     *
     * @param generation the generation that failed to grow, 1 for a file never met
     */
    void recordFailure(long centreId, FileKey key, FileRemote remote, String message) throws VigieException;

    /** Notes files that are no longer at their source. */
    void markDeleted(List<KnownFile> files) throws VigieException;

    /** Takes a generation out of every session, or back in; its days are marked to be built. */
    void setAside(StoredFile file, boolean aside) throws VigieException;

    /** Marks days to be built again, e.g. after a change of rule; null bounds are open. Returns how many (centre, day). */
    int markToBuild(@Nullable Long centreId, @Nullable LocalDate from, @Nullable LocalDate to) throws VigieException;

    /** Days of a centre whose details retention removed: nothing builds them again. */
    Set<LocalDate> purgedDays(long centreId) throws VigieException;

    /** Notes that a file was met again as it was stored; its bytes are not looked at. */
    void touch(StoredFile file, FileRemote remote) throws VigieException;

    /** Removes raw bytes that came for days that are purged already, and what was marked to be built of such days. */
    void dropPurged() throws VigieException;

    /** Days that wait to be built, whatever stopped that (a crash, a file set aside), ordered. */
    List<DayKey> pendingDays() throws VigieException;

    /** Texts that must not be stored any more (spec 7, 34). */
    ErasedTexts erasedTexts() throws VigieException;

    /** The same store for what was blanked by that list: once it is longer, days and files are refused as {@link ConcurrentBuildException}. */
    IngestStore knowing(ErasedTexts texts);

    /** Makes every commit so far durable. */
    void flush() throws VigieException;
}
