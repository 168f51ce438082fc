package fr.vigie.ui.fx;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A failure put into words.
 *
 * @param what happened
 * @param advice what to do about it
 * @param code what a user quotes
 * @param details for {@code Copier les détails}: the code, the sentences and the stack trace
 */
public record Notice(String what, String advice, String code, String details) {

    /** @param faults the bundle {@code faults} */
    public static Notice of(Throwable error, Messages faults) {
        VigieException fault = error instanceof VigieException known ? known : new VigieException(Fault.INTERNAL, error);
        String what = faults.what(fault);
        String advice = faults.advice(fault);
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new Notice(what, advice, fault.fault().name(), fault.fault().name() + "\n" + what + "\n" + advice + "\n\n" + trace);
    }
}
