package fr.vigie.pipeline;

import fr.vigie.config.RetentionTerm;
import fr.vigie.model.VigieException;
import fr.vigie.store.PurgeCounts;
import fr.vigie.store.Retention;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Progress.Phase;
import java.time.Clock;
import java.time.LocalDate;

/** Makes runs that apply retention (spec 7, 35). Thread-safe. */
public final class Purging {
    private final Retention retention;
    private final Runs runs;
    private final SharedRules rules;
    private final Clock clock;

    public Purging(Retention retention, Runs runs, SharedRules rules, Clock clock) {
        this.retention = retention;
        this.runs = runs;
        this.rules = rules;
        this.clock = clock;
    }

    /** The same runs, written through another store (one that lets only the leader write). */
    Purging through(Retention other) {
        return new Purging(other, runs, rules, clock);
    }

    /** Months in force. */
    public int months() throws VigieException {
        return RetentionTerm.months(rules.stored().texts());
    }

    /** The first day whose details stay. */
    public LocalDate firstKept() throws VigieException {
        return LocalDate.now(clock).minusMonths(months());
    }

    /** What a purge would remove now. */
    public PurgeCounts due() throws VigieException {
        return retention.due(firstKept());
    }

    /** Removes what is older than the term in force. */
    public RunTask purge(RunTrigger trigger) {
        return new RunTask(runs, RunKind.PURGE, trigger, (control, tally) -> {
            tally.phase(Phase.BUILDING);
            tally.purged(retention.purge(firstKept(), tally::purged, control.cancellation()));
        });
    }
}
