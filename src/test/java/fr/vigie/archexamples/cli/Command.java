package fr.vigie.archexamples.cli;

/** Something for the examples to use. */
public final class Command {}
