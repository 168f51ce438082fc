package fr.vigie.store;

import fr.vigie.model.VigieException;
import org.jspecify.annotations.Nullable;

/** Records of runs. A run that ends without a word (kill, power cut) is recognised: its process held a lock that is free again. */
public interface Runs {

    /** Notes that a run begins; runs found dead are closed as interrupted. */
    Handle start(RunKind kind, RunTrigger trigger) throws VigieException;

    /** When runs of a kind last were, told as ages: the server's clock may not be this computer's. */
    RunAges ages(RunKind kind) throws VigieException;

    /** A run under way. */
    interface Handle extends AutoCloseable {
        long id();

        /** Notes its end, durably with all commits before it. */
        void finish(RunCounts counts, RunOutcome outcome, @Nullable String message) throws VigieException;

        /** Lets go of the run; one that was not finished counts as interrupted from now on. */
        @Override
        void close();
    }
}
