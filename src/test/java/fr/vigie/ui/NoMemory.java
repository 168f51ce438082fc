package fr.vigie.ui;

import fr.vigie.ui.fx.Memory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers until the test ends. */
final class NoMemory implements Memory {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void remember(String name, String value) {
        values.put(name, value);
    }
}
