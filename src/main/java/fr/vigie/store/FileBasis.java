package fr.vigie.store;

/**
 * A stored file as it was when a session was built from it: a generation only ever grows, so its length tells its content.
 *
 * @param id key in {@code fichier_log}
 * @param bytes stored then
 */
public record FileBasis(long id, long bytes) {}
