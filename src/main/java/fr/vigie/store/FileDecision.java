package fr.vigie.store;

import java.time.Instant;

/** Somebody set a version aside, or brought it back. */
public record FileDecision(boolean setAside, String author, Instant at) {}
