package fr.vigie.archexamples.fetch;

import fr.vigie.archexamples.parse.Parsed;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesParse {
    Parsed used;
}
