package fr.vigie.archexamples.model;

import org.slf4j.Logger;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesLibrary {
    Logger used;
}
