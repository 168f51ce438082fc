package fr.vigie.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Names that a source tells: decoded, checked before they become a command or a path (spec 7, 8), and made fit to be shown. */
final class EntryName {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SHOWN = 200;

    /** By code point, which {@link String#compareTo} is not beyond U+FFFF. */
    static final Comparator<String> BY_CODE_POINT = EntryName::compare;

    private EntryName() {}

    /** UTF-8 where the bytes are UTF-8, else Windows-1252 (which reads ISO-8859-1 too). */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static int compare(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean oneSurrogate = Character.isSurrogate(x) != Character.isSurrogate(y);
                return oneSurrogate ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Whether {@code name} can stand as one part of a path. */
    static boolean isSafe(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isForbidden(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && !name.equals(".") && !name.equals("..");
    }

    /** Whether every part of a relative path is {@link #isSafe}. */
    static boolean isSafePath(String path) {
        return Arrays.stream(path.split("/", -1)).allMatch(EntryName::isSafe);
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) || c == '/' || c == '\\';
    }

    /** For messages: control characters written as {@code \}{@code u000A}, cut at 200 characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
