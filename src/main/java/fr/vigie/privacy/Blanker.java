package fr.vigie.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Blanks bytes that come in pieces: what may still begin or end a text is held until more is known. For one thread. */
final class Blanker {
    static final int PIECE = 1 << 16;

    private final ErasedTexts texts;
    private final int margin;
    private final List<BlankingStream.Range> found = new ArrayList<>();
    /** As they came; what lies before {@code given} went out already and is kept because it may begin a text. */
    private byte[] held = new byte[PIECE];
    private byte[] blanked = new byte[0];
    private int length;
    private int given;
    private int ready;
    private long offset;

    Blanker(ErasedTexts texts) {
        this.texts = texts;
        this.margin = texts.margin();
    }

    void add(byte[] bytes, int from, int count) {
        if (held.length < length + count) {
            held = Arrays.copyOf(held, Math.max(length + count, 2 * held.length));
        }
        System.arraycopy(bytes, from, held, length, count);
        length += count;
    }

    /** Bytes that came and are not judged yet. */
    int waiting() {
        return length - ready;
    }

    /**
     * Judges what can be judged; all that was ready must have been taken.
     *
     * @param end whether nothing more comes
     */
    void judge(boolean end) {
        int dropped = Math.max(0, given - margin);
        System.arraycopy(held, dropped, held, 0, length - dropped);
        offset += dropped;
        length -= dropped;
        given -= dropped;
        ready = end ? length : Math.max(given, length - margin);
        blanked = Arrays.copyOf(held, length);
        BitSet marked = texts.marked(held, length);
        for (int i = marked.nextSetBit(given); i >= 0 && i < ready; i = marked.nextSetBit(i + 1)) {
            blanked[i] = blanked[i] == 0 ? 0 : (byte) ErasedTexts.FILLER;
            note(offset + i);
        }
    }

    private void note(long at) {
        if (!found.isEmpty() && found.getLast().to() == at) {
            found.set(found.size() - 1, new BlankingStream.Range(found.getLast().from(), at + 1));
        } else {
            found.add(new BlankingStream.Range(at, at + 1));
        }
    }

    int ready() {
        return ready - given;
    }

    /** The next bytes that are ready, at most {@code count}; returns how many there were. */
    int take(byte[] to, int at, int count) {
        int taken = Math.min(count, ready());
        System.arraycopy(blanked, given, to, at, taken);
        given += taken;
        return taken;
    }

    List<BlankingStream.Range> found() {
        return List.copyOf(found);
    }
}
