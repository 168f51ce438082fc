package fr.vigie.archexamples.orders;

import fr.vigie.archexamples.fetch.Fetched;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesFetch {
    Fetched used;
}
