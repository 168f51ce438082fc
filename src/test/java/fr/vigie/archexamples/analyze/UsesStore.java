package fr.vigie.archexamples.analyze;

import fr.vigie.archexamples.store.Stored;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesStore {
    Stored used;
}
