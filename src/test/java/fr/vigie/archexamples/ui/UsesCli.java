package fr.vigie.archexamples.ui;

import fr.vigie.archexamples.cli.Command;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesCli {
    Command used;
}
