package fr.vigie.store;

import fr.vigie.model.VigieException;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.privacy.WantedText;
import fr.vigie.task.Cancellation;

/** Texts that people asked to have erased (spec 7, 34). Thread-safe; every method blocks. */
public interface Erasures {

    /** Told how far it is. */
    @FunctionalInterface
    interface Steps {
        void at(int done, int total);
    }

    /** Those erased so far. */
    ErasedTexts all() throws VigieException;

    /** Where the text is found; nothing is changed. */
    ErasureReport find(WantedText text, Steps steps, Cancellation cancellation) throws VigieException;

    /**
     * Blanks the text in every column and every raw byte, and keeps it out from now on: one transaction, in which nobody stores a file. Then
     * has the server forget the rows as they were.
     *
     * @param author e.g. {@code marie@bureau-3}
     * @throws VigieException {@code ERASE_CLASH} where two rows that must differ would not any more; nothing was changed
     */
    ErasureReport erase(WantedText text, String author, Steps steps, Cancellation cancellation) throws VigieException;
}
