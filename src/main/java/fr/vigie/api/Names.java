package fr.vigie.api;

/** Names that came from outside, made fit to be said again. */
final class Names {
    private static final int LONGEST = 40;

    private Names() {}

    static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_.-]", "·");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
