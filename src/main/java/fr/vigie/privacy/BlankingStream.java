package fr.vigie.privacy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Bytes with every erased text blanked, as they are read. For one thread. */
public final class BlankingStream extends FilterInputStream {
    private final Blanker blanker;
    private final byte[] piece = new byte[Blanker.PIECE];
    private boolean ended;

    /** Bytes that were blanked: offsets in the stream. */
    public record Range(long from, long to) {}

    BlankingStream(InputStream in, ErasedTexts texts) {
        super(in);
        this.blanker = new Blanker(texts);
    }

    /** Where something was blanked in what was read so far, in order; neighbours are one. */
    public List<Range> found() {
        return blanker.found();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int at, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (blanker.ready() == 0) {
            if (ended) {
                return -1;
            }
            int read = in.readNBytes(piece, 0, piece.length);
            blanker.add(piece, 0, read);
            ended = read < piece.length;
            blanker.judge(ended);
        }
        return blanker.take(to, at, count);
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, Blanker.PIECE)).length;
    }

    @Override
    public int available() {
        return blanker.ready();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
