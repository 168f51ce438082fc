package fr.vigie.archexamples.text;

import fr.vigie.archexamples.task.Worker;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesTask {
    Worker used;
}
