package fr.vigie.model;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a centre does now (spec 4, last paragraph).
 *
 * @param state its state
 * @param since when that state began, on the machine's clock; null where unknown
 * @param lastEvent its newest event; null where it never sent one
 * @param readAt when its newest file was last read; null where never
 */
public record LiveStatus(MachineState state, @Nullable LocalDateTime since, @Nullable LocalDateTime lastEvent, @Nullable Instant readAt) {}
