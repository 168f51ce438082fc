package fr.vigie.archexamples.export;

import fr.vigie.archexamples.store.entity.Row;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesEntity {
    Row used;
}
