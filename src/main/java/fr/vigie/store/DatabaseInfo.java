package fr.vigie.store;

/**
 * The database in use, for {@code status} and {@code doctor}.
 *
 * @param embedded whether it is Vigie's own server
 * @param where address or folder, never a secret
 * @param serverVersion e.g. {@code 18.6}
 * @param schemaVersion last migration
 * @param sizeBytes on disk
 */
public record DatabaseInfo(boolean embedded, String where, String serverVersion, int schemaVersion, long sizeBytes) {}
