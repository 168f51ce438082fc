package fr.vigie.archexamples.ui.one;

import fr.vigie.archexamples.ui.two.Two;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class One {
    Two used;
}
