package fr.vigie.archexamples.store;

import fr.vigie.archexamples.orders.Order;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesOrders {
    Order used;
}
