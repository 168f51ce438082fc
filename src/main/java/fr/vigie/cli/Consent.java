package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.util.Locale;

/** Asks before something that cannot be undone: on a terminal in words, elsewhere {@code --yes} has to say so. */
final class Consent {
    private final Invocation call;

    Consent(Invocation call) {
        this.call = call;
    }

    /** @throws VigieException {@code USAGE} without consent */
    void ask(boolean given, String question) throws VigieException {
        if (given) {
            return;
        }
        java.io.Console terminal = call.console().in() == System.in && call.console().terminal() ? System.console() : null;
        if (terminal == null) {
            throw new VigieException(Fault.USAGE, call.words().get("consent.missing"));
        }
        String answer = terminal.readLine("%s ", call.words().get(question));
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).equals(call.words().get("consent.word"))) {
            throw new VigieException(Fault.USAGE, call.words().get("consent.refused"));
        }
    }
}
