package fr.vigie.model;

/**
 * A kind of machining centre (spec 1.1).
 *
 * @param code first word of the folder's name, in ASCII capitals, e.g. {@code DEM12}
 * @param material what it works, e.g. {@code PVC}
 * @param label how it is shown, e.g. {@code Centre PVC}
 */
public record CentreType(String code, String material, String label) {
    public CentreType {
        if (code.isBlank() || code.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a type's code is one word: '" + code + "'");
        }
    }
}
