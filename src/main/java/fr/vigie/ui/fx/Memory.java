package fr.vigie.ui.fx;

import java.util.Optional;

/** What the desktop remembers between two starts: small texts by name. Losing it loses comfort, never data. */
public interface Memory {
    Optional<String> recall(String name);

    void remember(String name, String value);

    default Optional<Double> recallNumber(String name) {
        try {
            return recall(name).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }
}
