package fr.vigie.store;

/**
 * A generation of a file as far as a listing is held against it: a poll reads one for every file, and the rest ({@link StoredFile}) of the few
 * that changed.
 *
 * @param id key, together with the centre's
 * @param bytes raw bytes stored, from the beginning
 */
public record KnownFile(long id, long centreId, String path, int generation, FileRemote remote, FileState state, long bytes) {}
