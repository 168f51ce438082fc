package fr.vigie.archexamples.fetch;

import fr.vigie.archexamples.pipeline.Runner;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesPipeline {
    Runner used;
}
