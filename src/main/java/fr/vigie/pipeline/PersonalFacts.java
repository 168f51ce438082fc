package fr.vigie.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How retention stands.
 *
 * @param months for which details and raw bytes are kept
 * @param oldest day that still has details; null without any
 * @param lastPurge when retention was last applied; null where it never was
 * @param lastDays days whose details it removed then
 * @param lastFiles files whose raw bytes it removed then
 * @param erased texts that are kept out
 */
public record PersonalFacts(int months, @Nullable LocalDate oldest, @Nullable Instant lastPurge, int lastDays, int lastFiles, int erased) {}
