package fr.vigie.ui.compare;

/**
 * What became of a figure since the period before; told by arrow, sign and word, never by colour.
 *
 * @param brief e.g. {@code ↑ +4,2 pts}
 * @param words e.g. {@code ↑ hausse 4,2 pts}, where there is room
 * @param spoken a whole sentence with the value before
 */
record Difference(String brief, String words, String spoken) {}
