package fr.vigie.privacy;

import java.io.InputStream;
import java.util.BitSet;
import java.util.List;

/**
 * Every text that was erased so far. Blanking keeps lengths, lines and NULs: a letter, or a byte of one, becomes {@code _}. Thread-safe.
 *
 * @param version grows with the list: what was read under an older one must not be written any more
 */
public record ErasedTexts(long version, List<ErasedText> texts) {
    /** Stands where a letter stood: neither a space nor a digit, so that what surrounds it is read as before. */
    public static final char FILLER = '_';
    public static final ErasedTexts NONE = new ErasedTexts(0, List.of());

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
        new Scan(Script.UTF_8, text.chars().map(c -> Script.unit((char) c)).toArray()).mark(texts, marked);
        return marked;
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
