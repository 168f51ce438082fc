package fr.vigie.api;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Starts runs of one kind, by hand. Never blocks. */
public interface RunStarter {
    /** Whether there is a server to synchronise with. */
    boolean configured();

    /** @return the run's number once it has one; empty where one is under way already */
    Optional<CompletionStage<Long>> start();
}
