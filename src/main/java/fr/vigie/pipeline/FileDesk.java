package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.VigieException;
import fr.vigie.store.FileItem;
import fr.vigie.store.FilePage;
import fr.vigie.store.FileQuery;
import fr.vigie.store.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored files, past and present runs, and what people can ask for about them. Thread-safe; methods that throw may block. */
public interface FileDesk {
    /** Rejected lines of a file that are given. */
    int REJECTS_SHOWN = 200;

    FilePage files(FileQuery query) throws VigieException;

    /** A file by its id; empty where there is none. */
    Optional<FileDetails> details(long fileId) throws VigieException;

    List<Centre> centres() throws VigieException;

    /** The last runs, newest first. */
    List<Run> runs(int most) throws VigieException;

    SyncPlan plan();

    /** Where the desktop that runs the schedule connects from; empty where none does, or this is not known. */
    Optional<String> leader() throws VigieException;

    /** How the last import of this desktop ended; null before the first. */
    ManualRuns.@Nullable ImportReport lastImport();

    /**
     * Takes a version out of every session, or back in, and builds its days again in the background.
     *
     * @return false where it was so already
     */
    boolean setAside(FileItem file, boolean aside) throws VigieException;

    /** Builds days again in the background; null leaves open. Never blocks. */
    void reprocess(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre);

    /** Reads folders or files in the background. Never blocks. */
    void importFrom(List<Path> paths);
}
