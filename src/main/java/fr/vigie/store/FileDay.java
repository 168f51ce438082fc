package fr.vigie.store;

import java.time.LocalDate;

/**
 * A production day that a file has events of.
 *
 * @param events how many, of any name, before copies are dropped
 * @param toBuild whether the day's session has yet to be built from the file as it is stored; when writing: whether this reading changed
 *        something on that day
 */
public record FileDay(LocalDate day, long events, boolean toBuild) {}
