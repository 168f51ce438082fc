package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import org.jspecify.annotations.Nullable;

/**
 * Whether this desktop serves the API; neither: it is switched off.
 *
 * @param address where it answers, e.g. {@code http://127.0.0.1:8000}
 * @param failure why it does not although it is switched on
 */
public record ApiState(@Nullable String address, @Nullable VigieException failure) {
    public static final ApiState OFF = new ApiState(null, null);
}
