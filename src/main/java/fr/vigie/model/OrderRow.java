package fr.vigie.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as {@code commandes_volets_roulants} holds it.
 *
 * @param synchronised when its row was last written: an order that did not change keeps its moment
 * @param firstSeen when it was planned for the first time, for Vigie
 * @param vanished day on which it was no longer found; null while it is planned
 */
public record OrderRow(PlannedOrder order, Instant synchronised, Instant firstSeen, @Nullable LocalDate vanished) {}
