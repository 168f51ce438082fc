package fr.vigie.privacy;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.security.SecureRandom;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** A text that somebody asks to have erased, while it is still known. Never logged. */
public final class WantedText {
    private static final int LETTERS_AT_LEAST = 3;
    private static final int LETTERS_AT_MOST = 100;
    /** What the machines' grammar is made of: taking it away would change figures (spec 1.2, 1.3). */
    private static final Pattern GRAMMAR = Pattern.compile("[:|\\p{Cntrl}]|\\d\\s*(min|sec)|\\d[.,]\\d|\\d{6}", Pattern.CASE_INSENSITIVE);

    private final String folded;
    private final ErasedTexts hidden;

    private WantedText(String folded, ErasedTexts hidden) {
        this.folded = folded;
        this.hidden = hidden;
    }

    /** @throws VigieException {@code ERASE_TEXT} where erasing it would change figures, or blank half of everything */
    public static WantedText of(String text) throws VigieException {
        String wanted = text.strip();
        String folded = new Scan(Script.PLAIN, wanted.chars().toArray()).folded();
        long letters = folded.codePoints().filter(Character::isLetter).count();
        boolean fit = letters >= LETTERS_AT_LEAST && folded.length() <= LETTERS_AT_MOST && !wanted.isEmpty()
                && Character.isLetter(wanted.codePointAt(0)) && !GRAMMAR.matcher(wanted).find();
        if (!fit) {
            throw new VigieException(Fault.ERASE_TEXT, LETTERS_AT_LEAST, LETTERS_AT_MOST);
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new WantedText(folded, new ErasedTexts(0, List.of(ErasedText.of(folded, key))));
    }

    /** What may be kept of it. */
    public ErasedText hidden() {
        return hidden.texts().getFirst();
    }

    /** The list of this text alone. */
    public ErasedTexts alone() {
        return hidden;
    }

    /**
     * A stored text, blanked; the same object where nothing is found.
     *
     * @param cut characters at which such texts are cut when they are stored: one that ends there in a beginning of the wanted text loses
     *        that too; 0 for none
     */
    public String blank(String stored, int cut) {
        BitSet marked = hidden.marked(stored);
        if (cut > 0 && stored.length() >= cut) {
            new Scan(Script.PLAIN, stored.chars().toArray()).markCut(folded, marked);
        }
        return ErasedTexts.blanked(stored, marked);
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "a text of " + folded.length() + " letters";
    }
}
