package fr.vigie.archexamples.fetch;

/** Something for the examples to use. */
public final class Fetched {}
