package fr.vigie.archexamples.export;

import jakarta.persistence.EntityManager;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesJpa {
    EntityManager used;
}
