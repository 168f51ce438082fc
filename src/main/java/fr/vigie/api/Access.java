package fr.vigie.api;

import fr.vigie.model.Role;
import org.jspecify.annotations.Nullable;

/** Who may call a route; there is no route without one. */
enum Access {
    /** Whoever reaches the server. */
    PUBLIC(null),
    READER(Role.READER),
    MANAGER(Role.MANAGER),
    ADMIN(Role.ADMIN);

    private final @Nullable Role role;

    Access(@Nullable Role role) {
        this.role = role;
    }

    /** The least role; null for everybody. */
    @Nullable
    Role role() {
        return role;
    }
}
