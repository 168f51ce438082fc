package fr.vigie.store;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code job_profil} as exports write it; columns as in {@link fr.vigie.model.Profile}. */
public record ProfileRow(DetailOrigin origin, String reference, @Nullable BigDecimal length, String colour, @Nullable String colourLabel,
        LocalDateTime at) {}
