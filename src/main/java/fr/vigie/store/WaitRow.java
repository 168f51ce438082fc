package fr.vigie.store;

import java.time.LocalDateTime;

/** A row of {@code periode_attente} as exports write it; {@code seconds} are whole, rounded down. */
public record WaitRow(DetailOrigin origin, LocalDateTime start, LocalDateTime end, int seconds) {}
