package fr.vigie.fetch;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One file's bytes on their way, over as many tries as it takes: each goes on behind the last byte delivered. Bytes beyond the listed size are
 * left for the next listing, so that what is delivered is exactly what was listed.
 */
final class FtpRead {
    private static final int BLOCK = 1 << 16;

    private final FtpServer server;
    private final RemoteFile file;
    private final OutputStream to;
    private final Cancellation cancellation;
    private long position;

    FtpRead(FtpServer server, RemoteFile file, long offset, OutputStream to, Cancellation cancellation) {
        this.server = server;
        this.file = file;
        this.position = offset;
        this.to = to;
        this.cancellation = cancellation;
    }

    /** Bytes of the file that need not be asked for any more. */
    long position() {
        return position;
    }

    /** One try, up to the end of the file as listed. */
    void run(FtpConnection connection, String path) throws IOException, VigieException {
        try {
            transfer(connection, path);
        } catch (FtpRefusal | EOFException e) {
            if (!connection.broken()) {
                failIfShrunk(connection, path);
            }
            throw e;
        }
    }

    private void transfer(FtpConnection connection, String path) throws IOException {
        if (server.rest() && position > 0) {
            try {
                carry(connection.open("RETR", path, position, 0), 0);
                return;
            } catch (FtpConnection.RestRefused e) {
                server.withoutRest();
            }
        }
        carry(connection.open("RETR", path, 0, 0), position);
    }

    private void carry(FtpConnection.Data data, long drop) throws IOException {
        boolean whole;
        try {
            whole = skip(data.in(), drop) && copy(data.in());
            if (whole) {
                drain(data.in());
            }
        } catch (IOException e) {
            throw data.failed(e);
        } catch (RuntimeException e) {
            data.failed(new IOException(e));
            throw e;
        }
        if (whole) {
            data.end();
        } else {
            data.complete();
            throw new EOFException(position + " / " + file.size());
        }
    }

    private boolean skip(InputStream in, long count) throws IOException {
        byte[] block = new byte[BLOCK];
        for (long left = count; left > 0;) {
            cancellation.check();
            int read = in.read(block, 0, (int) Math.min(left, block.length));
            if (read < 0) {
                return false;
            }
            left -= read;
        }
        return true;
    }

    private boolean copy(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        while (position < file.size()) {
            cancellation.check();
            int read = in.read(block, 0, (int) Math.min(file.size() - position, block.length));
            if (read < 0) {
                return false;
            }
            deliver(block, read);
        }
        return true;
    }

    private void deliver(byte[] block, int length) {
        try {
            to.write(block, 0, length);
        } catch (IOException e) {
            throw new FtpTries.ReceiverFailed(e);
        }
        position += length;
    }

    /** A machine writes while its file is read: a few lines more are let through, so that the transfer ends as the server expects. */
    private static void drain(InputStream in) {
        try {
            in.readNBytes(BLOCK);
        } catch (IOException e) {
            // All that was listed came.
        }
    }

    private void failIfShrunk(FtpConnection connection, String path) throws IOException, VigieException {
        long now = connection.size(path);
        if (now >= 0 && now < file.size()) {
            throw new VigieException(Fault.FILE_CHANGED_WHILE_READ, file.path());
        }
    }
}
