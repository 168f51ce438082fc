package fr.vigie.model;

/**
 * One generation of a file, as a session's origin.
 *
 * @param id key in {@code fichier_log}
 * @param path relative to the root, with {@code /}
 * @param generation 1 for the first, one more each time the file shrank or its beginning changed
 */
public record SourceFile(long id, String path, int generation) {}
