package fr.vigie.archexamples.task;

/** Something for the examples to use. */
public final class Worker {}
