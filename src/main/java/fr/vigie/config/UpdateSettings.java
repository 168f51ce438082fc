package fr.vigie.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a newer Vigie is looked for (spec 3, {@code update.*}): only where somebody switched it on and said where.
 *
 * @param url answers with JSON as GitHub's {@code releases/latest} does; null where none is given
 */
public record UpdateSettings(boolean check, @Nullable URI url) {
    public static final UpdateSettings OFF = new UpdateSettings(false, null);
}
