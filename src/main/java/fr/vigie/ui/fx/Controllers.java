package fr.vigie.ui.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How each controller is made, for {@link FxmlLoader}. */
public final class Controllers {
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();

    public <C> Controllers with(Class<C> type, Supplier<C> maker) {
        makers.put(type, maker);
        return this;
    }

    Supplier<?> maker(Class<?> type) {
        Supplier<?> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalStateException("nobody makes " + type);
        }
        return maker;
    }
}
