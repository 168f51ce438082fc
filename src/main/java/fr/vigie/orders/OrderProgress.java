package fr.vigie.orders;

/**
 * How far a reading is.
 *
 * @param rows that the ERP sent so far
 * @param orders with a planned status and a box so far; whether a note plans them is not known yet
 */
public record OrderProgress(long rows, int orders) {}
