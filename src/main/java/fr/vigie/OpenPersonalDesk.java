package fr.vigie;

import fr.vigie.access.Accounts;
import fr.vigie.cli.PersonalDesk;
import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Erasing;
import fr.vigie.pipeline.PersonalData;
import fr.vigie.pipeline.Purging;
import fr.vigie.pipeline.RunReport;
import fr.vigie.pipeline.RunTask;
import fr.vigie.privacy.WantedText;
import fr.vigie.store.Database;
import fr.vigie.store.PurgeCounts;
import fr.vigie.store.RunTrigger;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** {@link PersonalDesk} on an open database. */
final class OpenPersonalDesk implements PersonalDesk {
    private final Settings settings;
    private final Database database;
    private final Accounts accounts;
    private final Purging purging;
    private final Erasing erasing;
    private final PersonalData data;
    private final Executing executing;

    /** Executes a run, telling its progress. */
    @FunctionalInterface
    interface Executing {
        RunReport execute(RunTask task, Consumer<Progress> progress, Cancellation cancellation);
    }

    OpenPersonalDesk(Settings settings, Database database, Accounts accounts, Purging purging, Erasing erasing, PersonalData data,
            Executing executing) {
        this.settings = settings;
        this.database = database;
        this.accounts = accounts;
        this.purging = purging;
        this.erasing = erasing;
        this.data = data;
        this.executing = executing;
    }

    @Override
    public Register register() throws VigieException {
        return new Register(settings, database.info(), data.facts(), data.holdings(), accounts.all());
    }

    @Override
    public LocalDate firstKept() throws VigieException {
        return purging.firstKept();
    }

    @Override
    public PurgeCounts due() throws VigieException {
        return purging.due();
    }

    @Override
    public RunReport purge(Consumer<Progress> progress, Cancellation cancellation) {
        return executing.execute(purging.purge(RunTrigger.COMMAND), progress, cancellation);
    }

    @Override
    public Erasing.Outcome find(WantedText text, Cancellation cancellation) throws VigieException {
        return erasing.find(text, cancellation);
    }

    @Override
    public Erased erase(WantedText text, Consumer<Progress> progress, Cancellation cancellation) {
        AtomicReference<Erasing.Outcome> found = new AtomicReference<>();
        RunReport report = executing.execute(erasing.erase(text, RunTrigger.COMMAND, found::set), progress, cancellation);
        return new Erased(report, found.get());
    }
}
