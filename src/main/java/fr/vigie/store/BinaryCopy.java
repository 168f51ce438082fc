package fr.vigie.store;

import fr.vigie.model.WallTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by {@code COPY … (FORMAT binary)} in the connection's own transaction. Fields come in the order of the statement's columns,
 * each row begun by {@link #row}.
 */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int FLUSH = 1 << 16;
    /** From 1970-01-01 to PostgreSQL's 2000-01-01. */
    private static final long EPOCH_MILLIS = 946_684_800_000L;
    private static final long EPOCH_DAYS = 10_957;
    private static final int NULL = -1;

    private final CopyIn copy;
    private byte[] buffer = new byte[FLUSH + (FLUSH >> 2)];
    private int used;

    /** @param statement {@code copy … from stdin (format binary)} */
    BinaryCopy(Connection connection, String statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
        used = HEADER.length;
    }

    BinaryCopy row(int fields) throws SQLException {
        if (used >= FLUSH) {
            flush();
        }
        room(2);
        buffer[used++] = (byte) (fields >> 8);
        buffer[used++] = (byte) fields;
        return this;
    }

    BinaryCopy int4(int value) {
        room(8);
        putInt(4);
        putInt(value);
        return this;
    }

    BinaryCopy int8(long value) {
        room(12);
        putInt(8);
        putLong(value);
        return this;
    }

    /** {@code value}, or null where {@code present} is false. */
    BinaryCopy int8(long value, boolean present) {
        return present ? int8(value) : none();
    }

    BinaryCopy bool(boolean value) {
        room(5);
        putInt(1);
        buffer[used++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** {@code timestamp} without zone. */
    BinaryCopy timestamp(long wallMillis) {
        return int8(Math.multiplyExact(wallMillis - EPOCH_MILLIS, 1000L));
    }

    BinaryCopy date(LocalDate day) {
        return int4(Math.toIntExact(day.toEpochDay() - EPOCH_DAYS));
    }

    BinaryCopy text(@Nullable String value) {
        if (value == null) {
            return none();
        }
        int length = value.length();
        room(4 + 3 * length);
        int at = used;
        used += 4;
        if (ascii(value, length)) {
            lengthAt(at, length);
            return this;
        }
        used = at;
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte[] value) {
        return bytes(value, value.length);
    }

    BinaryCopy bytes(byte[] value, int length) {
        room(4 + length);
        putInt(length);
        System.arraycopy(value, 0, buffer, used, length);
        used += length;
        return this;
    }

    /** {@code numeric} of scale 2: not negative, under 10^16. */
    BinaryCopy numeric2(@Nullable BigDecimal value) {
        if (value == null) {
            return none();
        }
        long unscaled = value.setScale(2).unscaledValue().longValueExact();
        if (unscaled < 0) {
            throw new IllegalArgumentException("negative length " + value);
        }
        long whole = unscaled / 100;
        int groups = 1;
        for (long rest = whole / 10_000; rest > 0; rest /= 10_000) {
            groups++;
        }
        room(12 + 2 * (groups + 1));
        putInt(8 + 2 * (groups + 1));
        putShort(groups + 1);
        putShort(groups - 1);
        putShort(0);
        putShort(2);
        long power = 1;
        for (int i = 1; i < groups; i++) {
            power *= 10_000;
        }
        for (; power > 0; power /= 10_000) {
            putShort((int) (whole / power % 10_000));
        }
        putShort((int) (unscaled % 100) * 100);
        return this;
    }

    private BinaryCopy none() {
        room(4);
        putInt(NULL);
        return this;
    }

    /** Ends the copy; returns the rows written. */
    long finish() throws SQLException {
        room(2);
        putShort(-1);
        flush();
        return copy.endCopy();
    }

    /** Ends a copy that was not finished, and with it the transaction's chances. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, used);
        used = 0;
    }

    private boolean ascii(String value, int length) {
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            buffer[used++] = (byte) c;
        }
        return true;
    }

    private void room(int bytes) {
        if (used + bytes > buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, Math.max(used + bytes, buffer.length * 2));
        }
    }

    private void lengthAt(int at, int length) {
        int end = used;
        used = at;
        putInt(length);
        used = end;
    }

    private void putShort(int value) {
        buffer[used++] = (byte) (value >> 8);
        buffer[used++] = (byte) value;
    }

    private void putInt(int value) {
        putShort(value >> 16);
        putShort(value);
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    /** For times that the core gives as wall milliseconds. */
    BinaryCopy time(java.time.@Nullable LocalDateTime value) {
        return value == null ? none() : timestamp(WallTime.of(value));
    }
}
