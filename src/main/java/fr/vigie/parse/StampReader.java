package fr.vigie.parse;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads time stamps (spec 1.2, 4). Remembers the date of the one before, as lines of a file mostly share it. */
final class StampReader {
    /** No valid stamp. */
    static final long INVALID = Long.MIN_VALUE;

    /** Bytes of {@code YYYYMMDD HH:MM:SS}. */
    static final int LENGTH = 17;
    private static final int DATE_LENGTH = 8;
    private static final int CLOCK_LENGTH = 8;
    private static final long SECONDS_PER_DAY = 86_400;
    /** {@code 00:00:00}. */
    private static final long CLOCK_ZERO = 0x3030_3A30_303A_3030L;
    /** Carries any digit over 9, and anything at all where the colons are, into the byte's high bit. */
    private static final long CLOCK_OVERFLOW = 0x7676_7F76_767F_7676L;

    private long dateWord;
    private long dateSecond = INVALID;

    /** Wall seconds of a line that begins with {@code YYYYMMDD HH:MM:SS|@} and nothing else; else {@link #INVALID}. */
    long readUsual(byte[] bytes, int from, int to) {
        int end = from + LENGTH;
        return end + 1 < to && bytes[end] == '|' && bytes[end + 1] == '@' && bytes[from + DATE_LENGTH] == ' '
                ? join(bytes, from, from + DATE_LENGTH + 1)
                : INVALID;
    }

    /**
     * Wall seconds since 1970 of the stamp in [from, to), as it may stand among rubbish: bytes outside 0x20 to 0x7E do not count, nor do
     * spaces around. {@link #INVALID} where there is none.
     */
    long read(byte[] bytes, int from, int to) {
        byte[] kept = new byte[to - from + Bytes.SLACK];
        int end = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == ' ' ? end > 0 : Bytes.isVisible(bytes[at])) {
                kept[end++] = bytes[at];
            }
        }
        while (end > 0 && kept[end - 1] == ' ') {
            end--;
        }
        int clock = end - CLOCK_LENGTH;
        for (int at = DATE_LENGTH; at < clock; at++) {
            if (kept[at] != ' ') {
                return INVALID;
            }
        }
        return clock > DATE_LENGTH ? join(kept, 0, clock) : INVALID;
    }

    private long join(byte[] bytes, int date, int clock) {
        int ofDay = clock(bytes, clock);
        if (ofDay < 0) {
            return INVALID;
        }
        long word = Bytes.word(bytes, date);
        if (word != dateWord) {
            dateWord = word;
            dateSecond = date(bytes, date);
        }
        return dateSecond == INVALID ? INVALID : dateSecond + ofDay;
    }

    private static long date(byte[] bytes, int at) {
        int year = pair(bytes, at) * 100 + pair(bytes, at + 2);
        int month = pair(bytes, at + 4);
        int day = pair(bytes, at + 6);
        if (pair(bytes, at) != 20 || pair(bytes, at + 2) < 0) {
            return INVALID;
        }
        try {
            return LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY;
        } catch (DateTimeException notReal) {
            return INVALID;
        }
    }

    /** Seconds of the day at {@code HH:MM:SS}, or -1: all eight bytes at once, the first lowest. */
    private static int clock(byte[] bytes, int at) {
        long values = Bytes.word(bytes, at) ^ CLOCK_ZERO;
        if (((values | values + CLOCK_OVERFLOW) & Bytes.HIGHS) != 0) {
            return -1;
        }
        int hour = pair(values);
        int minute = pair(values >>> 24);
        int second = pair(values >>> 48);
        return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : -1;
    }

    private static int pair(long values) {
        return (int) (values & 0xFF) * 10 + (int) (values >>> 8 & 0xFF);
    }

    /** Value of two digits, or a negative number. */
    private static int pair(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int units = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1 : tens * 10 + units;
    }

    /**
     * Where a whole stamp that ends right before {@code mark} begins, by its shape alone (spec 1.2, 1): eight digits, spaces,
     * {@code HH:MM:SS}.
     *
     * @param low first byte that may belong to it
     * @return its first byte, or -1
     */
    static int startOf(byte[] bytes, int low, int mark) {
        int clock = mark - CLOCK_LENGTH;
        if (clock - 1 - DATE_LENGTH < low || bytes[clock - 1] != ' ' || bytes[clock + 2] != ':' || bytes[clock + 5] != ':' || !digits(bytes,
                clock, 2) || !digits(bytes, clock + 3, 2) || !digits(bytes, clock + 6, 2)) {
            return -1;
        }
        int end = clock - 1;
        while (end > low && bytes[end - 1] == ' ') {
            end--;
        }
        int date = end - DATE_LENGTH;
        return date >= low && digits(bytes, date, DATE_LENGTH) ? date : -1;
    }

    private static boolean digits(byte[] bytes, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (!Bytes.isDigit(bytes[i])) {
                return false;
            }
        }
        return true;
    }
}
