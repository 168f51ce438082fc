package fr.vigie.archexamples.parse;

/** Something for the examples to use. */
public final class Parsed {}
