package fr.vigie.store;

import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say about a period.
 *
 * @param reasonId null for none
 * @param expectedVersion the version that it replaces; 0 where nobody said anything yet
 */
public record JustificationChange(PeriodKey key, @Nullable Integer reasonId, String comment, long expectedVersion) {
    public JustificationChange {
        comment = comment.strip().replace('\0', ' ');
        if (comment.length() > Justification.COMMENT_AT_MOST) {
            throw new IllegalArgumentException("a comment of " + comment.length() + " characters");
        }
    }
}
