package fr.vigie.archexamples.cli;

import fr.vigie.archexamples.fetch.Fetched;
import fr.vigie.archexamples.store.Stored;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class JoinsStages {
    Fetched fetched;
    Stored stored;
}
