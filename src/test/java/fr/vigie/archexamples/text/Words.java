package fr.vigie.archexamples.text;

/** Something for the examples to use. */
public final class Words {}
