package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.privacy.WantedText;
import fr.vigie.store.ErasureReport;
import fr.vigie.store.Erasures;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Cancellation;
import java.util.function.Consumer;

/** Makes runs that erase a text everywhere (spec 7, 34). Thread-safe. */
public final class Erasing {
    private final Erasures erasures;
    private final LocalTraces traces;
    private final Runs runs;
    private final String who;

    /** @param who stands beside what is kept of the erasure, e.g. {@code marie@bureau-3} */
    public Erasing(Erasures erasures, LocalTraces traces, Runs runs, String who) {
        this.erasures = erasures;
        this.traces = traces;
        this.runs = runs;
        this.who = who;
    }

    /**
     * Where a text was found.
     *
     * @param localFiles of this computer: logs, and what the window remembers
     */
    public record Outcome(ErasureReport stored, int localFiles) {}

    /** Changes nothing. */
    public Outcome find(WantedText text, Cancellation cancellation) throws VigieException {
        return new Outcome(erasures.find(text, (done, total) -> {}, cancellation), traces.find(text.alone()));
    }

    /** @param found told what was blanked, when all is done */
    public RunTask erase(WantedText text, RunTrigger trigger, Consumer<Outcome> found) {
        return new RunTask(runs, RunKind.ERASE, trigger, (control, tally) -> {
            ErasureReport stored = erasures.erase(text, who, tally::searched, control.cancellation());
            tally.erased(stored);
            found.accept(new Outcome(stored, traces.blank(text.alone())));
        });
    }
}
