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

    private long dateWord;
    private long dateSecond = INVALID;

    /** Wall seconds since 1970 of the stamp in [from, to), or {@link #INVALID}. */
    long read(byte[] bytes, int from, int to) {
        if (to - from == LENGTH && bytes[from + DATE_LENGTH] == ' ') {
            long second = join(bytes, from, from + DATE_LENGTH + 1);
            if (second != INVALID) {
                return second;
            }
        }
        return readLoose(bytes, from, to);
    }

    /** As it may stand among rubbish: bytes outside 0x20 to 0x7E do not count, nor do spaces around. */
    private long readLoose(byte[] bytes, int from, int to) {
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

    /** Seconds of the day at {@code HH:MM:SS}, or -1. */
    private static int clock(byte[] bytes, int at) {
        int hour = pair(bytes, at);
        int minute = pair(bytes, at + 3);
        int second = pair(bytes, at + 6);
        boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return real && bytes[at + 2] == ':' && bytes[at + 5] == ':' ? hour * 3600 + minute * 60 + second : -1;
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
