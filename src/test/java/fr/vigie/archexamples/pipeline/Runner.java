package fr.vigie.archexamples.pipeline;

/** Something for the examples to use. */
public final class Runner {}
