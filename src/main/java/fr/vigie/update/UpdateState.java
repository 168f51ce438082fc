package fr.vigie.update;

import fr.vigie.model.VigieException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of newer versions.
 *
 * @param newest the newest release; null where none is known
 * @param page where it is described; null without one
 * @param at when it was asked; null where it never was
 * @param fault why the last attempt failed; null where it did not
 */
public record UpdateState(Kind kind, @Nullable String newest, @Nullable String page, @Nullable Instant at, @Nullable VigieException fault) {
    public static final UpdateState OFF = new UpdateState(Kind.OFF, null, null, null, null);

    /** How it stands. */
    public enum Kind {
        /** Nobody switched it on: nothing is asked. */
        OFF,
        CURRENT,
        NEWER,
        FAILED
    }
}
