package fr.vigie.pipeline;

import fr.vigie.store.FileContent;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Hashes what is read through it: the beginning, the whole, and how many bytes there were. */
final class FingerprintStream extends FilterInputStream {
    private final MessageDigest whole = Digests.sha256();
    private final MessageDigest head = Digests.sha256();
    private long bytes;

    FingerprintStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        if (read > 0) {
            whole.update(buffer, from, read);
            if (bytes < FileContent.HEAD) {
                head.update(buffer, from, (int) Math.min(read, FileContent.HEAD - bytes));
            }
            bytes += read;
        }
        return read;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("skipped bytes would not be hashed");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long bytes() {
        return bytes;
    }

    int headLength() {
        return (int) Math.min(FileContent.HEAD, bytes);
    }

    /** Once, at the end. */
    String headHash() {
        return Digests.hex(head);
    }

    /** Once, at the end. */
    String hash() {
        return Digests.hex(whole);
    }
}
