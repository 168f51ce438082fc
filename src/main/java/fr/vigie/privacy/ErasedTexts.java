package fr.vigie.privacy;

import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every text that was erased so far. Blanking keeps lengths, lines and NULs: a letter, or a byte of one, becomes {@code _}. Thread-safe.
 *
 * @param version grows with the list: what was read under an older one must not be written any more
 */
public record ErasedTexts(long version, List<ErasedText> texts) {
    /** Stands where a letter stood: neither a space nor a digit, so that what surrounds it is read as before. */
    public static final char FILLER = '_';
    public static final ErasedTexts NONE = new ErasedTexts(0, List.of());

    private static final int[] LOST = {0x81, 0x8D, 0x8F, 0x90, 0x9D};
    private static final int LOST_AT_MOST = 3;

    public ErasedTexts {
        texts = List.copyOf(texts);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Bytes on both sides that may decide whether one is blanked. */
    public int margin() {
        int letters = texts.stream().mapToInt(ErasedText::letters).max().orElse(0);
        return letters * (Scan.GAP + 4) + 64;
    }

    /** The text, blanked; the same object where nothing is found. Also what UTF-8 looks like where it was read as Windows-1252. */
    public String blank(String text) {
        return isEmpty() ? text : blanked(text, marked(text));
    }

    /** The stream, blanked. */
    public BlankingStream blank(InputStream in) {
        return new BlankingStream(in, this);
    }

    /** Which of {@code bytes[0, length)} belong to an erased text. */
    BitSet marked(byte[] bytes, int length) {
        BitSet marked = new BitSet(length);
        int[] units = Script.units(bytes, length);
        new Scan(Script.WINDOWS, units).mark(texts, marked);
        new Scan(Script.UTF_8, units).mark(texts, marked);
        return marked;
    }

    BitSet marked(String text) {
        BitSet marked = new BitSet(text.length());
        new Scan(Script.PLAIN, text.chars().toArray()).mark(texts, marked);
        int[] units = text.chars().map(c -> Script.unit((char) c)).toArray();
        new Scan(Script.UTF_8, units).mark(texts, marked);
        markLost(units, marked);
        return marked;
    }

    /**
     * A letter's second byte may be one of those that Windows-1252 leaves free, which are read as spaces: the Ï of {@code LOÏC}. Each of them is
     * tried in each such place, in three places independently.
     */
    private void markLost(int[] units, BitSet marked) {
        int[] places = IntStream.range(1, units.length).filter(i -> units[i] == ' ' && units[i - 1] >= 0xC3 && units[i - 1] <= 0xC5)
                .toArray();
        int ways = places.length == 0 ? 0 : (int) Math.pow(LOST.length, Math.min(LOST_AT_MOST, places.length));
        for (int way = 0; way < ways; way++) {
            int[] restored = units.clone();
            int rest = way;
            for (int k = 0; k < places.length; k++) {
                rest = k % LOST_AT_MOST == 0 ? way : rest / LOST.length;
                restored[places[k]] = LOST[rest % LOST.length];
            }
            new Scan(Script.UTF_8, restored).mark(texts, marked);
        }
    }

    static String blanked(String text, BitSet marked) {
        if (marked.isEmpty()) {
            return text;
        }
        char[] letters = text.toCharArray();
        marked.stream().forEach(i -> letters[i] = FILLER);
        return new String(letters);
    }
}
