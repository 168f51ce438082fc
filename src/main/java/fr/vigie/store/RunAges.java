package fr.vigie.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long ago runs of a kind began.
 *
 * @param newest the newest that was not interrupted; null where there is none
 * @param good the newest that came to its end, all of it or all but some named failures; null where there is none
 */
public record RunAges(@Nullable Duration newest, @Nullable Duration good) {}
