package fr.vigie.store;

import fr.vigie.model.Role;
import java.time.Instant;

/**
 * A user of the API ({@code utilisateur}), without the password.
 *
 * @param version one more for each change of password, role or state
 */
public record User(long id, String name, Role role, boolean active, int version, Instant created, Instant updated) {}
