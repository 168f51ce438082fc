package fr.vigie.archexamples.analyze;

/** Something for the examples to use. */
public final class Analyzed {}
