package fr.vigie.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes through; in the text form of COPY, a line is a row. */
final class Tally extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private long bytes;
    private long rows;

    Tally(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) throws IOException {
        digest.update(more, from, length);
        bytes += length;
        for (int i = from; i < from + length; i++) {
            if (more[i] == '\n') {
                rows++;
            }
        }
        out.write(more, from, length);
    }

    /** What passed, once it has all passed. */
    Manifest.Table of(TableShape table, String file) {
        return new Manifest.Table(table.name(), file, table.names(), rows, bytes, hash());
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
