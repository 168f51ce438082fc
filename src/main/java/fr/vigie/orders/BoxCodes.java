package fr.vigie.orders;

import java.util.List;

/**
 * Which accessories are shutter boxes ({@code erp.box-prefixes}): their code begins with a prefix, in the same case. Trailing spaces of a
 * code do not matter, so one that is no more than a prefix's word is of that family: {@code S P} as {@code S P 155}.
 */
record BoxCodes(List<String> prefixes) {
    private static final char ESCAPE = '|';
    /** The condition of one prefix, as the query has it. */
    static final String CONDITION = "z.ZCode like ? escape '" + ESCAPE + "'";

    BoxCodes {
        prefixes = List.copyOf(prefixes);
    }

    /** @param code without trailing spaces */
    boolean matches(String code) {
        return prefixes.stream().anyMatch(prefix -> (code + " ").startsWith(prefix) || code.startsWith(prefix));
    }

    /** For SQL, one a prefix: whatever {@link #matches} takes, and more. */
    List<String> patterns() {
        return prefixes.stream().map(String::stripTrailing).map(BoxCodes::literally).map(prefix -> prefix + "%").distinct().toList();
    }

    private static String literally(String prefix) {
        return prefix.replaceAll("([%_" + ESCAPE + "])", "\\" + ESCAPE + "$1");
    }
}
