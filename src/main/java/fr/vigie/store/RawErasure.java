package fr.vigie.store;

import fr.vigie.privacy.BlankingStream;
import fr.vigie.privacy.BlankingStream.Range;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.privacy.WantedText;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds and blanks a text in stored raw bytes, also where it lies across two blocks. The fingerprints become those of the blanked bytes: what
 * comes from a source is blanked before it is compared with them (docs/decisions/0131).
 */
final class RawErasure {
    static final String TABLE = "fichier_log_bloc";
    private static final String FILES = "select centre_usinage_id, id from fichier_log where octets_lus > 0 and purge_le is null order by id";
    private static final String PRINTS = "update fichier_log set empreinte_debut = ?, empreinte = ? where centre_usinage_id = ? and id = ?";

    private final Connection connection;
    private final ErasedTexts text;
    private final Cancellation cancellation;

    private record FileId(long centreId, long id) {}

    RawErasure(Connection connection, WantedText text, Cancellation cancellation) {
        this.connection = connection;
        this.text = text.alone();
        this.cancellation = cancellation;
    }

    /** @return files that hold it; with {@code blank} it is gone from them */
    long run(boolean blank, Erasures.Steps steps) throws SQLException, IOException {
        List<FileId> files = files();
        long holding = 0;
        for (int i = 0; i < files.size(); i++) {
            cancellation.check();
            steps.at(i, files.size());
            FileId file = files.get(i);
            List<Range> found = find(file);
            if (!found.isEmpty()) {
                holding++;
                if (blank) {
                    blank(file, found);
                }
            }
        }
        steps.at(files.size(), files.size());
        return holding;
    }

    private List<FileId> files() throws SQLException {
        List<FileId> files = new ArrayList<>();
        try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery(FILES)) {
            while (row.next()) {
                files.add(new FileId(row.getLong(1), row.getLong(2)));
            }
        }
        return files;
    }

    private List<Range> find(FileId file) throws IOException {
        try (BlankingStream bytes = text.blank(new Blocks(connection, file))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return bytes.found();
        }
    }

    private void blank(FileId file, List<Range> found) throws SQLException, IOException {
        SortedSet<Integer> touched = new TreeSet<>();
        for (Range range : found) {
            for (long block = range.from() / RawBlocks.SIZE; block <= (range.to() - 1) / RawBlocks.SIZE; block++) {
                touched.add((int) block);
            }
        }
        for (int number : touched) {
            byte[] block = RawBlocks.read(connection, file.centreId(), file.id(), number, 1).getFirst();
            long begin = (long) number * RawBlocks.SIZE;
            for (Range range : found) {
                for (long at = Math.max(range.from(), begin); at < Math.min(range.to(), begin + block.length); at++) {
                    int i = (int) (at - begin);
                    block[i] = block[i] == 0 ? 0 : (byte) ErasedTexts.FILLER;
                }
            }
            RawBlocks.replace(connection, file.centreId(), file.id(), number, block);
        }
        fingerprint(file);
    }

    private void fingerprint(FileId file) throws SQLException, IOException {
        MessageDigest head = sha256();
        MessageDigest whole = sha256();
        try (InputStream bytes = new Blocks(connection, file)) {
            byte[] first = bytes.readNBytes(FileContent.HEAD);
            head.update(first);
            whole.update(first);
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                whole.update(buffer, 0, read);
            }
        }
        try (PreparedStatement update = connection.prepareStatement(PRINTS)) {
            update.setBytes(1, head.digest());
            update.setBytes(2, whole.digest());
            update.setLong(3, file.centreId());
            update.setLong(4, file.id());
            update.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A file's bytes within the transaction. */
    private static final class Blocks extends InputStream {
        private static final int AT_ONCE = 4;
        private final Connection connection;
        private final FileId file;
        private final List<byte[]> blocks = new ArrayList<>();
        private int next;
        private int at;

        Blocks(Connection connection, FileId file) {
            this.connection = connection;
            this.file = file;
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
            if (blocks.isEmpty() && !fetch()) {
                return -1;
            }
            byte[] block = blocks.getFirst();
            int given = Math.min(length, block.length - at);
            System.arraycopy(block, at, to, offset, given);
            at += given;
            if (at == block.length) {
                blocks.removeFirst();
                at = 0;
            }
            return given;
        }

        private boolean fetch() throws IOException {
            try {
                blocks.addAll(RawBlocks.read(connection, file.centreId(), file.id(), next, AT_ONCE));
                next += blocks.size();
                return !blocks.isEmpty();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
