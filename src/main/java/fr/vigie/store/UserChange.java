package fr.vigie.store;

import fr.vigie.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a user; null stays.
 *
 * @param hash of the new password
 */
public record UserChange(@Nullable String hash, @Nullable Role role, @Nullable Boolean active) {
    public static UserChange ofPassword(String hash) {
        return new UserChange(hash, null, null);
    }

    public static UserChange ofState(boolean active) {
        return new UserChange(null, null, active);
    }
}
