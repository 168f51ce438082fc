package fr.vigie.orders;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Brings back text that was decoded as Windows-1252 where it was UTF-8, as often as strict decoding proves it (spec 5); text that proves
 * nothing stays as it is.
 *
 * <p>Windows-1252 here has a character for each byte, as MySQL's {@code latin1} has: the five bytes that the code page leaves free are the
 * control characters of their number. So nothing is lost either way, and what was decoded once too often can be told for certain.
 */
final class TextRepair {
    private static final char[] CHARACTERS = characters();
    private static final byte[] BYTES = bytes();
    private static final int NOT_IN_CODE_PAGE = 0;

    private TextRepair() {}

    private static char[] characters() {
        byte[] all = new byte[256];
        for (int b = 0; b < 256; b++) {
            all[b] = (byte) b;
        }
        char[] characters = new String(all, Charset.forName("windows-1252")).toCharArray();
        for (char free : new char[]{0x81, 0x8D, 0x8F, 0x90, 0x9D}) {
            characters[free] = free;
        }
        return characters;
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[0x2123];
        for (int b = 1; b < 256; b++) {
            bytes[CHARACTERS[b]] = (byte) b;
        }
        return bytes;
    }

    /** Text as its column holds it: UTF-8 where the bytes are that, else Windows-1252 (Latin-1 in a UTF-8 column). */
    static String decode(byte[] stored) {
        String utf8 = strictly(stored);
        return utf8 != null ? utf8 : windows(stored);
    }

    /** The text that was meant; repairing it again changes nothing. */
    static String repair(String text) {
        String good = text;
        for (String once = undone(good); once != null; once = undone(good)) {
            good = once;
        }
        return good;
    }

    /** Null where the text was not decoded once too often. It gets shorter each time, so repairing ends. */
    private static @Nullable String undone(String text) {
        byte[] bytes = new byte[text.length()];
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = c < BYTES.length ? BYTES[c] : NOT_IN_CODE_PAGE;
            if (bytes[i] == NOT_IN_CODE_PAGE && c != 0) {
                return null;
            }
            ascii &= c < 0x80;
        }
        return ascii ? null : strictly(bytes);
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String windows(byte[] bytes) {
        char[] text = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            text[i] = CHARACTERS[bytes[i] & 0xFF];
        }
        return new String(text);
    }
}
