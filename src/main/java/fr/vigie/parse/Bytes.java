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

    /** The high bit of each byte under 0x20 or over 0x7E; right up to the first of them, behind it bytes may be marked wrongly. */
    static long odd(long word) {
        return (word | word - ONES * ' ' | word + ONES) & HIGHS;
    }

    /** The high bit of each byte that is {@code wanted}, and no other. */
    static long equal(long word, char wanted) {
        long zero = word ^ wanted * ONES;
        return ~((zero & ~HIGHS) + ~HIGHS | zero) & HIGHS;
    }

    /** All bits of the bytes below the lowest one marked in {@code highs}. */
    static long below(long highs) {
        return (Long.lowestOneBit(highs) >>> 7) - 1;
    }

    /** First place in [from, to) that holds no ASCII letter, digit or underscore; {@code to} where there is none. */
    static int endOfName(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at += Long.BYTES) {
            long other = ~namePart(word(bytes, at)) & HIGHS;
            if (other != 0) {
                return Math.min(to, at + (Long.numberOfTrailingZeros(other) >>> 3));
            }
        }
        return to;
    }

    /** The high bit of each byte that can stand in a name. */
    private static long namePart(long word) {
        long ascii = word & ~HIGHS;
        long letter = between(ascii | ONES * ' ', 'a', 'z');
        return (letter | between(ascii, '0', '9') | equal(ascii, '_')) & ~word;
    }

    /** The high bit of each byte of {@code ascii} from {@code low} to {@code high}; other bits mean nothing. */
    private static long between(long ascii, char low, char high) {
        return ascii + ONES * (0x80 - low) & ~(ascii + ONES * (0x7F - high));
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
