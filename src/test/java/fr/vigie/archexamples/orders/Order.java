package fr.vigie.archexamples.orders;

/** Something for the examples to use. */
public final class Order {}
