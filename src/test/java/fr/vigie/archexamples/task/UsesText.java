package fr.vigie.archexamples.task;

import fr.vigie.archexamples.text.Words;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesText {
    Words used;
}
