package fr.vigie.store;

/**
 * What names a stored generation of a file; unique.
 *
 * @param source the {@code LogSource}'s id: {@code ftp}, {@code dossier}
 * @param path relative to the source's root, with {@code /}
 * @param generation 1 for the first, one more each time the file shrank or its beginning changed
 */
public record FileKey(String source, String path, int generation) {
    public FileKey {
        if (source.isBlank() || path.isBlank() || generation < 1) {
            throw new IllegalArgumentException("no file key: " + source + " " + path + " " + generation);
        }
    }
}
