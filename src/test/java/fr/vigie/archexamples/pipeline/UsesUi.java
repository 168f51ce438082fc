package fr.vigie.archexamples.pipeline;

import fr.vigie.archexamples.ui.Screen;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesUi {
    Screen used;
}
