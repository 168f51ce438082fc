package fr.vigie.archexamples.export;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class HoldsState {
    static int state;
}
