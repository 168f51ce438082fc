package fr.vigie.store;

import java.util.List;

/**
 * The table of orders in a few figures.
 *
 * @param present planned now
 * @param vanished ever vanished and not back
 * @param newSince planned now, and seen for the first time since the day asked for began
 * @param vanishedSince vanished on the day asked for or later
 * @param statuses of all orders, each once, sorted
 * @param boxes codes of all orders, each once, sorted
 */
public record OrderSummary(int present, int vanished, int newSince, int vanishedSince, List<String> statuses, List<String> boxes) {
    public OrderSummary {
        statuses = List.copyOf(statuses);
        boxes = List.copyOf(boxes);
    }
}
