package fr.vigie.store;

import fr.vigie.model.Centre;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code centre_usinage}. */
public record CentreRow(Centre centre, @Nullable String description, Instant created) {}
