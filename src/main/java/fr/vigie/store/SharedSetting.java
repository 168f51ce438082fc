package fr.vigie.store;

import java.time.Instant;

/**
 * A setting that all desktops share ({@code reglage}).
 *
 * @param version 1 for the first value, one more for each next
 * @param by who wrote it, e.g. {@code marie@bureau-3}
 */
public record SharedSetting(String key, String value, long version, Instant updated, String by) {}
