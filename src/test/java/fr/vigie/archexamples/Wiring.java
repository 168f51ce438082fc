package fr.vigie.archexamples;

/** Something for the examples to use. */
public final class Wiring {}
