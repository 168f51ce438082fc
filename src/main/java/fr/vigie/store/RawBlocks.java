package fr.vigie.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A file's raw bytes in {@code fichier_log_bloc}: blocks of {@link #SIZE}, each deflated on its own, so that a file that grows rewrites its
 * last block only and any part can be read without what stands before it.
 */
final class RawBlocks {
    static final int SIZE = 1 << 18;
    /** Logs shrink to a quarter at 120 MB/s; level 6 shrinks them to a fifth at 34 MB/s (docs/decisions/0023). */
    private static final int LEVEL = 1;

    private static final String WRITE = "copy fichier_log_bloc (centre_usinage_id, fichier_log_id, numero, octets, contenu) from stdin (format binary)";

    private RawBlocks() {}

    /** Writes the bytes of {@code raw}; replaces the blocks from there on. */
    static void write(Connection connection, FileWrite file, long id, RawBytes raw) throws SQLException, IOException {
        int first = Math.toIntExact(raw.from() / SIZE);
        int kept = (int) (raw.from() % SIZE);
        byte[] block = new byte[SIZE];
        if (kept > 0) {
            byte[] stored = read(connection, file.centreId(), id, first, 1).get(0);
            System.arraycopy(stored, 0, block, 0, kept);
        }
        if (file.previousBytes() > 0) {
            deleteFrom(connection, file.centreId(), id, first);
        }
        Deflater deflater = new Deflater(LEVEL, true);
        try (InputStream in = raw.opener().open(); BinaryCopy copy = new BinaryCopy(connection, WRITE)) {
            byte[] packed = new byte[SIZE + SIZE / 8];
            long total = raw.from();
            int number = first;
            int filled = kept;
            for (int read = in.readNBytes(block, filled, SIZE - filled); read > 0 || filled > 0; read = in.readNBytes(block, 0, SIZE)) {
                filled += read;
                total += read;
                int length = deflate(deflater, block, filled, packed);
                copy.row(5).int4((int) file.centreId()).int8(id).int4(number++).int4(filled).bytes(packed, length);
                filled = 0;
            }
            if (total != file.content().bytes()) {
                throw new EOFException(
                        file.key().path() + " has " + total + " bytes where " + file.content().bytes() + " were read before");
            }
            copy.finish();
        } finally {
            deflater.end();
        }
    }

    /** Blocks {@code first} to {@code first + count - 1}, inflated, as far as they exist. */
    static List<byte[]> read(Connection connection, long centreId, long fileId, int first, int count) throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement("""
                select octets, contenu from fichier_log_bloc
                where centre_usinage_id = ? and fichier_log_id = ? and numero >= ? and numero < ? order by numero""")) {
            query.setLong(1, centreId);
            query.setLong(2, fileId);
            query.setInt(3, first);
            query.setInt(4, first + count);
            List<byte[]> blocks = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    blocks.add(inflate(rows.getBytes(2), rows.getInt(1)));
                }
            }
            return blocks;
        }
    }

    /** Puts a block's bytes for those stored, as many. */
    static void replace(Connection connection, long centreId, long fileId, int number, byte[] block) throws SQLException, IOException {
        Deflater deflater = new Deflater(LEVEL, true);
        byte[] packed = new byte[SIZE + SIZE / 8];
        try (PreparedStatement update = connection.prepareStatement(
                "update fichier_log_bloc set contenu = ? where centre_usinage_id = ? and fichier_log_id = ? and numero = ? and octets = ?")) {
            update.setBytes(1, Arrays.copyOf(packed, deflate(deflater, block, block.length, packed)));
            update.setLong(2, centreId);
            update.setLong(3, fileId);
            update.setInt(4, number);
            update.setInt(5, block.length);
            update.executeUpdate();
        } finally {
            deflater.end();
        }
    }

    private static void deleteFrom(Connection connection, long centreId, long fileId, int first) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("delete from fichier_log_bloc where centre_usinage_id = ? and fichier_log_id = ? and numero >= ?")) {
            delete.setLong(1, centreId);
            delete.setLong(2, fileId);
            delete.setInt(3, first);
            delete.executeUpdate();
        }
    }

    private static int deflate(Deflater deflater, byte[] block, int length, byte[] packed) throws IOException {
        deflater.reset();
        deflater.setInput(block, 0, length);
        deflater.finish();
        int written = deflater.deflate(packed);
        if (!deflater.finished()) {
            throw new IOException("a block grew by more than an eighth");
        }
        return written;
    }

    private static byte[] inflate(byte[] packed, int length) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] block = new byte[length];
            int read = inflater.inflate(block);
            if (read != length) {
                throw new IOException("a stored block has " + read + " bytes instead of " + length);
            }
            return block;
        } catch (DataFormatException e) {
            throw new IOException("a stored block cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }

    /** First bytes of a block. */
    static byte[] cut(byte[] block, long length) {
        return length >= block.length ? block : Arrays.copyOf(block, (int) length);
    }
}
