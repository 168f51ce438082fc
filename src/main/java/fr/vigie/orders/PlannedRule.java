package fr.vigie.orders;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which status and which note plan an order (spec 5): texts already repaired, compared without case and accents. */
final class PlannedRule {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<String> STATUSES = List.of(plain("Planifiée"), plain("lancer en prod"), plain("vitrage"));
    private static final String NOTE = plain("cde Planifiée");

    private PlannedRule() {}

    static boolean status(String status) {
        String plain = plain(status);
        return STATUSES.stream().anyMatch(plain::contains);
    }

    static boolean note(String note) {
        return plain(note).contains(NOTE);
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD) && lower.chars().allMatch(c -> c < 0x80)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
