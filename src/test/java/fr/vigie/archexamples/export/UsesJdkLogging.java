package fr.vigie.archexamples.export;

import java.util.logging.Logger;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesJdkLogging {
    Logger used;
}
