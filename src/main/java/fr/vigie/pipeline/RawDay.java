package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.store.StoredFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored files of a centre's day.
 *
 * @param files those with events on it, every generation, also set aside, most events first
 * @param newest the centre's newest day with events, not after {@code day}; null without one
 */
public record RawDay(Centre centre, LocalDate day, List<StoredFile> files, @Nullable LocalDate newest) {
    public RawDay {
        files = List.copyOf(files);
    }
}
