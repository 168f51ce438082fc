package fr.vigie.archexamples.export;

import fr.vigie.archexamples.Wiring;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesWiring {
    Wiring used;
}
