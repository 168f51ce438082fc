package fr.vigie.model;

/**
 * An event's details seen where they stand, one byte a character, so that reading a duration or a length out of them makes no
 * {@code String}. White space is the space alone, as every control character was read as one. Immutable.
 */
public final class Details {
    private final byte[] bytes;
    private final int from;
    private final int length;

    private Details(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.length = to - from;
    }

    /** @param bytes as {@link Windows1252}, every blank byte a space; not copied */
    public static Details of(byte[] bytes, int from, int to) {
        return new Details(bytes, from, to);
    }

    /** In characters. */
    public int length() {
        return length;
    }

    /** Whether character {@code at} is this one of ASCII; false behind the end. */
    public boolean is(int at, char ascii) {
        return at < length && bytes[from + at] == ascii;
    }

    /** The value of the digit at {@code at}; negative where there is none, and behind the end. */
    public int digit(int at) {
        if (at >= length) {
            return -1;
        }
        int value = bytes[from + at] - '0';
        return value <= 9 ? value : -1;
    }

    /** The character at {@code at} where it is ASCII, else a negative number. */
    public byte at(int at) {
        return bytes[from + at];
    }

    /** The characters of [{@code start}, {@code end}). */
    public String text(int start, int end) {
        return Windows1252.text(bytes, from + start, from + end);
    }
}
