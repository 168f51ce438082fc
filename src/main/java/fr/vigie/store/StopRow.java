package fr.vigie.store;

import fr.vigie.model.StopBounds;
import java.time.LocalDateTime;

/** A row of {@code periode_arret} as exports write it; {@code seconds} are whole, rounded down. */
public record StopRow(DetailOrigin origin, LocalDateTime start, LocalDateTime end, int seconds, StopBounds bounds) {}
