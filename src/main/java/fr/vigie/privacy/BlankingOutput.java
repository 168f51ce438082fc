package fr.vigie.privacy;

import java.io.IOException;
import java.io.OutputStream;

/** Hands bytes on with every erased text blanked; closing hands on the rest and leaves the other stream open. For one thread. */
public final class BlankingOutput extends OutputStream {
    private final Blanker blanker;
    private final OutputStream to;
    private final byte[] piece = new byte[Blanker.PIECE];
    private long dropped;

    /** @param drop first bytes that only help to judge those behind them and are not handed on */
    public BlankingOutput(ErasedTexts texts, OutputStream to, long drop) {
        this.blanker = new Blanker(texts);
        this.to = to;
        this.dropped = drop;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        blanker.add(bytes, from, length);
        if (blanker.waiting() >= Blanker.PIECE) {
            hand(false);
        }
    }

    private void hand(boolean end) throws IOException {
        blanker.judge(end);
        while (blanker.ready() > 0) {
            int length = blanker.take(piece, 0, piece.length);
            int skipped = (int) Math.min(length, dropped);
            dropped -= skipped;
            to.write(piece, skipped, length - skipped);
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        hand(true);
    }
}
