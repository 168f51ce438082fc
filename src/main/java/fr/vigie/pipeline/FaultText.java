package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import java.util.Locale;

/** A fault in French words, as the database keeps it beside the file or run that it befell: the tables speak French (spec 2). */
final class FaultText {
    private FaultText() {}

    static String of(VigieException fault) {
        return new Messages("faults", Locale.FRENCH).what(fault);
    }
}
