package fr.vigie.archexamples.api;

import fr.vigie.archexamples.store.IngestStore;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesWriter {
    IngestStore used;
}
