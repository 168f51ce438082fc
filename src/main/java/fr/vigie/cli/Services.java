package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import fr.vigie.update.UpdateState;
import java.util.function.Consumer;

/** What commands set in motion; the program's wiring gives it. Settings are checked already. */
public interface Services {
    /** Opens the database and what stands on it. */
    Engine open(Settings settings) throws VigieException;

    /**
     * Serves the REST API and keeps the schedule until cancelled.
     *
     * @param ready told the API's address once it answers
     */
    void serve(Settings settings, Consumer<ServeFacts> ready, Cancellation cancellation) throws VigieException;

    /** Opens the desktop; returns when it was closed. */
    void desktop(Settings settings) throws VigieException;

    /**
     * The demo without a window: generates, synchronises once.
     *
     * @param settings defaults in the demo's own data folder
     */
    DemoDay demoOnce(Settings settings, Consumer<Progress> progress, Cancellation cancellation) throws VigieException;

    /** Whether this machine has what the demo's ERP needs. */
    boolean demoMayHaveErp();

    /** The desktop on the living demo; returns when it was closed. */
    void demoDesktop(Settings settings) throws VigieException;

    /** Asks the FTP server; never called without {@code ftp.host}. */
    FtpFacts ftp(Settings settings, Cancellation cancellation) throws VigieException;

    /** Asks the ERP; never called without {@code erp.host}. */
    ErpAnswer erp(Settings settings) throws VigieException;

    /** Whether there is a newer version, where {@code update.check} asks for it; waits for seconds at most. */
    UpdateState updates(Settings settings);

    /** The database of the settings as a whole; nothing is opened yet. */
    DatabaseDesk databases(Settings settings);

    /** Asks the database, starting Vigie's own where it does not run. */
    DatabaseFacts database(Settings settings) throws VigieException;
}
