package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

/** A stored file's bytes, read a few blocks at a time; exactly as many as the file had when it was looked up, also if it grew since. */
final class RawStream extends InputStream {
    private static final int BLOCKS_AT_ONCE = 4;

    private final Sql sql;
    private final StoredFile file;
    private InputStream blocks = InputStream.nullInputStream();
    private int next;
    private int skip;
    private long left;

    RawStream(Sql sql, StoredFile file) {
        this(sql, file, 0);
    }

    /** @param from first byte wanted; the blocks before its own are not read */
    RawStream(Sql sql, StoredFile file, long from) {
        this.sql = sql;
        this.file = file;
        this.next = Math.toIntExact(from / RawBlocks.SIZE);
        this.skip = (int) (from % RawBlocks.SIZE);
        this.left = file.content().bytes() - (long) next * RawBlocks.SIZE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = blocks.read(to, offset, length);
        while (read < 0 && left > 0) {
            fetch();
            read = blocks.read(to, offset, length);
        }
        return read;
    }

    private void fetch() throws IOException {
        if (file.purgedAt() != null) {
            LocalDate day = LocalDate.ofInstant(file.purgedAt(), ZoneId.systemDefault());
            throw new IOException(new VigieException(Fault.RAW_PURGED, file.key().path(), day));
        }
        List<byte[]> found = load();
        if (found.isEmpty()) {
            throw new EOFException(left + " bytes of " + file.key().path() + " are missing from the database");
        }
        next += found.size();
        List<InputStream> parts = new java.util.ArrayList<>();
        for (byte[] block : found) {
            byte[] part = RawBlocks.cut(block, left);
            left -= part.length;
            int dropped = Math.min(skip, part.length);
            skip -= dropped;
            parts.add(new ByteArrayInputStream(part, dropped, part.length - dropped));
        }
        blocks = new SequenceInputStream(Collections.enumeration(parts));
    }

    private List<byte[]> load() throws IOException {
        try {
            return sql
                    .<List<byte[]>>transaction(connection -> RawBlocks.read(connection, file.centreId(), file.id(), next, BLOCKS_AT_ONCE));
        } catch (VigieException | ConcurrentBuildException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
