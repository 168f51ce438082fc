package fr.vigie.archexamples.ui;

/** Something for the examples to use. */
public final class Screen {}
