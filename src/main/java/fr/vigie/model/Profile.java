package fr.vigie.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bar loaded (spec 1.3, {@code JobProfiel}).
 *
 * @param reference at most 50 characters
 * @param length millimetres, scale 2, under 100,000; null where unknown or absurd
 * @param colour code, {@code N/A} where there is none
 * @param colourLabel whole colour text, null where there is none
 * @param at wall milliseconds
 * @param file index into the session's files
 * @param line line number in that file
 */
public record Profile(String reference, @Nullable BigDecimal length, String colour, @Nullable String colourLabel, long at, int file,
        int line) {}
