package fr.vigie.archexamples.store;

/** Something for the examples to use. */
public final class Stored {}
