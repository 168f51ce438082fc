package fr.vigie.privacy;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A way to read units (bytes, or characters of a string) as characters. A machine's log is Windows-1252 or UTF-8, and nobody says which: both
 * are tried.
 */
enum Script {
    /** One unit is one character of Windows-1252. */
    WINDOWS {
        @Override
        int at(int[] units, int i, int end) {
            return packed(windows(units[i]), 1);
        }
    },
    /** A valid sequence of UTF-8 is one character, any other unit one of Windows-1252. */
    UTF_8 {
        @Override
        int at(int[] units, int i, int end) {
            int lead = units[i];
            int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 1;
            if (length == 1 || i + length > end) {
                return packed(windows(lead), 1);
            }
            int character = lead & (0xFF >> (length + 1));
            for (int k = 1; k < length; k++) {
                int unit = units[i + k];
                if (unit < 0x80 || unit > 0xBF) {
                    return packed(windows(lead), 1);
                }
                character = character << 6 | unit & 0x3F;
            }
            return character > Character.MAX_CODE_POINT ? packed(windows(lead), 1) : packed(character, length);
        }
    },
    /** Units are characters already. */
    PLAIN {
        @Override
        int at(int[] units, int i, int end) {
            return packed(units[i], 1);
        }
    };

    private static final int[] WINDOWS_1252 = new int[256];

    static {
        Charset page = Charset.forName("windows-1252");
        for (int b = 0; b < 256; b++) {
            char c = new String(new byte[]{(byte) b}, page).charAt(0);
            WINDOWS_1252[b] = c == '\uFFFD' ? b : c;
        }
    }

    /** The character that begins at {@code i}, and how many units it takes: see {@link #character} and {@link #length}. */
    abstract int at(int[] units, int i, int end);

    static int character(int packed) {
        return packed >> 3;
    }

    static int length(int packed) {
        return packed & 7;
    }

    static int packed(int character, int length) {
        return character << 3 | length;
    }

    /** A unit over 255 is a character that Windows-1252 has not. */
    static int windows(int unit) {
        return unit < 256 ? WINDOWS_1252[unit] : unit;
    }

    /** The byte that Windows-1252 has for a character; the character itself, over 255, where it has none. */
    static int unit(char character) {
        if (character < 0x80 || character >= 0xA0 && character < 0x100) {
            return character;
        }
        for (int b = 0x80; b < 0xA0; b++) {
            if (WINDOWS_1252[b] == character) {
                return b;
            }
        }
        return character < 0x100 ? character : Math.max(256, character);
    }

    static int[] units(byte[] bytes, int length) {
        int[] units = new int[length];
        Arrays.setAll(units, i -> bytes[i] & 0xFF);
        return units;
    }
}
