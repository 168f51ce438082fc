package fr.vigie.ui.settings;

import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import java.util.Optional;

/** What is wrong, and what to do, in one line. */
final class Sentences {
    private Sentences() {}

    /** @param faults the bundle {@code faults} */
    static String of(VigieException fault, Messages faults) {
        return faults.what(fault) + ". " + faults.advice(fault);
    }

    /** Empty where nothing is wrong. */
    static String of(Optional<VigieException> fault, Messages faults) {
        return fault.map(known -> of(known, faults)).orElse("");
    }
}
