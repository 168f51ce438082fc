package fr.vigie.store.backup;

import java.nio.file.Path;

/**
 * A backup that was written, and read back.
 *
 * @param bytes its size
 */
public record Written(Path file, long bytes, Manifest manifest) {}
