package fr.vigie.privacy;

import java.text.Normalizer;
import java.util.Locale;

/** Folds a character so that case, accents and what stands between two words make no difference. */
final class Folding {
    /** Stands between two letters that no text can span: a line's end, a word of the machine. */
    static final char BREAK = '\n';

    private static final int TABLE = 0x250;
    private static final String[] FOLDED = new String[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            FOLDED[c] = make(c);
        }
    }

    private Folding() {}

    /** Small letters without accents, most often one; empty for what only separates words. */
    static String of(int character) {
        return character < TABLE ? FOLDED[character] : make(character);
    }

    private static String make(int character) {
        if (separates(character)) {
            return "";
        }
        String special = switch (character) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ' -> "d";
            default -> null;
        };
        if (special != null) {
            return special;
        }
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePoints()
                .filter(part -> !isMark(part)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.toLowerCase(Locale.ROOT);
    }

    /** Between the parts of a name anything of this may stand: {@code jean.dupont}, {@code DUPONT-JEAN}, {@code Jean  Dupont}. */
    private static boolean separates(int character) {
        return Character.isISOControl(character) || Character.isWhitespace(character) || Character.isSpaceChar(character)
                || ".-_',’".indexOf(character) >= 0 || isMark(character);
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
