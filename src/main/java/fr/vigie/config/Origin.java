package fr.vigie.config;

import java.nio.file.Path;

/** Where a setting was given, so that a message can name the place. */
sealed interface Origin {
    /** A line of {@code vigie.properties}, from 1. */
    record FileLine(Path file, int line) implements Origin {}

    /** An environment variable. */
    record Variable(String name) implements Origin {}
}
