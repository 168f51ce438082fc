package fr.vigie.config;

/** A setting as it was given, not checked yet. */
record Given(String key, String text, Origin origin) {}
