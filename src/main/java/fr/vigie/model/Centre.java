package fr.vigie.model;

/**
 * A centre as the database knows it.
 *
 * @param id key in {@code centre_usinage}
 * @param name unique name
 * @param type code of its {@link CentreType}
 * @param active false once it was retired by hand
 */
public record Centre(long id, String name, String type, boolean active) {}
