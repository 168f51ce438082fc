package fr.vigie.cli;

import fr.vigie.access.Accounts;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.pipeline.RunReport;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Readers;
import fr.vigie.store.RunKind;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An open database and the runs that can be made on it. Every method blocks, and ends soon after a cancellation. Progress is told often; the
 * receiver is quick.
 */
public interface Engine extends AutoCloseable {
    /** Reads local folders or files. */
    RunReport importFrom(List<Path> paths, Consumer<Progress> progress, Cancellation cancellation) throws VigieException;

    /** One synchronisation with the FTP server; never called without {@code ftp.host}. */
    RunReport sync(Consumer<Progress> progress, Cancellation cancellation) throws VigieException;

    /** One reading of the ERP's orders; never called without {@code erp.host}. */
    RunReport readOrders(Consumer<Progress> progress, Cancellation cancellation) throws VigieException;

    /**
     * Synchronises on the schedules until cancelled; a run that fails is reported and tried again at its next time.
     *
     * @param kinds of {@code FTP} and {@code ERP}, those that are configured
     * @param runs told each run's report, from several threads
     */
    void watch(Set<RunKind> kinds, Consumer<Progress> progress, BiConsumer<RunKind, RunReport> runs, Cancellation cancellation)
            throws VigieException;

    /** Rebuilds sessions from the stored raw bytes. */
    RunReport reprocess(SessionFilter filter, Consumer<Progress> progress, Cancellation cancellation) throws VigieException;

    /** Reads the waits of the last 30 days both ways (spec 1.3). */
    List<AnchorReading> waitAnchors(Cancellation cancellation) throws VigieException;

    Readers readers();

    /** The users of the API. */
    Accounts accounts();

    /** Retention, erasure, and the register entry. */
    PersonalDesk personal();

    DatabaseInfo info() throws VigieException;

    @Override
    void close();
}
