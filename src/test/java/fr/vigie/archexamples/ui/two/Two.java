package fr.vigie.archexamples.ui.two;

import fr.vigie.archexamples.ui.one.One;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class Two {
    One used;
}
