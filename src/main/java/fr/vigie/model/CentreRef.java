package fr.vigie.model;

/**
 * A centre as a path names it (spec 1.1), before the database gives it an identity.
 *
 * @param type code of its {@link CentreType}, e.g. {@code DEM12}
 * @param name unique name, e.g. {@code DEM12 Ligne 2}
 */
public record CentreRef(String type, String name) {}
