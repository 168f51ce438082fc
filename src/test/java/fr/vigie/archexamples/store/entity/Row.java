package fr.vigie.archexamples.store.entity;

/** Something for the examples to use. */
public final class Row {}
