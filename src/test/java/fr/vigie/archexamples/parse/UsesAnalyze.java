package fr.vigie.archexamples.parse;

import fr.vigie.archexamples.analyze.Analyzed;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesAnalyze {
    Analyzed used;
}
