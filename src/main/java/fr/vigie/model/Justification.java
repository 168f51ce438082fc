package fr.vigie.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a period.
 *
 * @param reasonId key in {@code motif}; null where only a comment was left, or a reason taken back
 * @param comment at most {@link #COMMENT_AT_MOST} characters, may be empty
 * @param version one more for each change, from 1
 * @param author who saved it last, e.g. {@code marie@bureau-3}
 * @param at when
 */
public record Justification(@Nullable Integer reasonId, String comment, long version, String author, Instant at) {
    public static final int COMMENT_AT_MOST = 500;
}
