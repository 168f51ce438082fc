package fr.vigie.config;

import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL to use (spec 2, 3).
 *
 * @param url JDBC address; null: Vigie starts its own server in its data folder
 */
public record DatabaseSettings(@Nullable String url, @Nullable String user, @Nullable Secret password) {}
