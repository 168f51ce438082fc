package fr.vigie.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in bytes, eight at a time. Arrays given here have at least {@link #SLACK} bytes to spare behind {@code to}. */
final class Bytes {
    static final int SLACK = Long.BYTES;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    /** The high bit of every byte. */
    static final long HIGHS = 0x8080808080808080L;

    private Bytes() {}

    static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /** First {@code wanted} in [from, to), or -1. */
    static int indexOf(byte[] bytes, byte wanted, int from, int to) {
        long pattern = (wanted & 0xFF) * ONES;
        for (int at = from; at < to; at += Long.BYTES) {
            long zero = word(bytes, at) ^ pattern;
            long found = zero - ONES & ~zero & HIGHS;
            if (found != 0) {
                int index = at + (Long.numberOfTrailingZeros(found) >>> 3);
                return index < to ? index : -1;
            }
        }
        return -1;
    }

    /** First {@code |@} in [from, to), or -1. */
    static int indexOfMark(byte[] bytes, int from, int to) {
        int at = indexOf(bytes, (byte) '|', from, to - 1);
        while (at >= 0 && bytes[at + 1] != '@') {
            at = indexOf(bytes, (byte) '|', at + 1, to - 1);
        }
        return at;
    }

    /** Whether [from, to) holds nothing but the characters from space to tilde. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        long odd = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            odd |= odd(word(bytes, at));
        }
        int rest = to - at;
        return ((odd | (rest == 0 ? 0 : odd(word(bytes, at)) << (Long.BYTES - rest) * Byte.SIZE)) & HIGHS) == 0;
    }

    /** The high bit of each byte under 0x20 or over 0x7E; a byte behind such a one may be marked wrongly. */
    private static long odd(long word) {
        return word | word - ONES * ' ' | word + ONES;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** ASCII white space. */
    static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    /** Printable ASCII, the space left out. */
    static boolean isVisible(byte b) {
        return b > ' ' && b < 0x7F;
    }
}
