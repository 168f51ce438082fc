package fr.vigie.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code piece_production} as exports write it.
 *
 * @param reference of its profile; null where none was loaded before it
 */
public record PieceRow(DetailOrigin origin, int number, LocalDateTime at, String details, @Nullable String reference) {}
