package fr.vigie.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The machines' text (spec 1.2): Windows-1252, where control characters and the five bytes that the code page leaves free are spaces. One
 * byte is one character, so bytes can be cut, trimmed and compared before any {@code String} is made.
 */
public final class Windows1252 {
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");
    /** What the code page leaves free; some decoders give a control character there, others a replacement. */
    private static final String FREE = "\u0081\u008D\u008F\u0090\u009D";
    private static final boolean[] BLANK = new boolean[256];
    private static final boolean[] LATIN = new boolean[256];
    private static final char[] CHARACTERS = new char[256];

    static {
        for (int b = 0; b < 256; b++) {
            char c = new String(new byte[]{(byte) b}, CODE_PAGE).charAt(0);
            BLANK[b] = c <= ' ' || c == 0x7F || FREE.indexOf(b) >= 0;
            CHARACTERS[b] = BLANK[b] ? ' ' : c;
            LATIN[b] = CHARACTERS[b] == b;
        }
    }

    private Windows1252() {}

    /** Whether a byte is read as a space. */
    public static boolean isBlank(byte b) {
        return BLANK[b & 0xFF];
    }

    /** The characters of {@code bytes[from, to)}, one a byte. */
    public static String text(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!LATIN[bytes[i] & 0xFF]) {
                return mapped(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String mapped(byte[] bytes, int from, int to) {
        char[] text = new char[to - from];
        for (int i = from; i < to; i++) {
            text[i - from] = CHARACTERS[bytes[i] & 0xFF];
        }
        return new String(text);
    }
}
