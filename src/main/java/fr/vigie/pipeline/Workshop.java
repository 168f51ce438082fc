package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import java.nio.file.Path;
import java.time.LocalDate;

/** What screens ask and order. Methods that throw {@link VigieException} may block: never call them on the FX thread. */
public interface Workshop {

    /** The home screen's data for a day; null asks for the present production day. */
    WorkshopSnapshot snapshot(@org.jspecify.annotations.Nullable LocalDate day) throws VigieException;

    /** A centre's dashboard for a day. */
    CentreView centre(long centreId, LocalDate day) throws VigieException;

    /** Sessions of any time, and sums of them. */
    History history();
    /** <em>Arrêts et attentes</em>. */
    Justifying justifying();

    /** <em>Qualité des données</em>. */
    Quality quality();

    /** Raw logs, line by line. */
    RawLog rawLog();

    /** <em>Commandes volets</em>. */
    Orders orders();

    /** Files, runs, and what can be asked for about them. */
    FileDesk files();

    /** <em>Paramètres</em> and <em>À propos</em>: what all desktops share. */
    SharedSetup shared();

    /** <em>Paramètres</em>: users of the API, the journal of what was done. */
    AccessDesk access();

    /** A centre's dashboard for one or several days. */
    CentreSpan span(CentreSpan.Request request) throws VigieException;

    /** Never blocks. */
    SyncStatus sync();

    /** The daily backups. Never blocks. */
    BackupStatus backups();

    /** Starts a manual run in the background; does nothing while one runs. Never blocks. */
    void synchronise();

    /** Asks the run under way to stop. Never blocks. */
    void cancel();

    /** Grows each time the data may have changed (a NOTIFY came, a run ended). Never blocks. */
    long version();

    /**
     * Writes the statistics of the centres shown for the days from {@code from} to {@code to} as CSV in the {@code excel-fr} dialect.
     *
     * @param centreId one centre, or null for all
     */
    void exportStatistics(@org.jspecify.annotations.Nullable Long centreId, LocalDate from, LocalDate to, Path file) throws VigieException;
}
