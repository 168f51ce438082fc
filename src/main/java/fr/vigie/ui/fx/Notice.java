package fr.vigie.ui.fx;

import fr.vigie.model.ErrorCode;
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

    /** Below the folder of Vigie. */
    private static final String LOG = "logs/vigie.log";

    /** @param faults the bundle {@code faults} */
    public static Notice of(Throwable error, Messages faults) {
        boolean own = !(error instanceof VigieException known) || known.fault() == Fault.INTERNAL;
        String code = own ? ErrorCode.of(error) : ((VigieException) error).fault().name();
        VigieException fault = own ? new VigieException(Fault.INTERNAL, error, code, LOG) : (VigieException) error;
        String what = faults.what(fault);
        String advice = faults.advice(fault);
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new Notice(what, advice, code, code + "\n" + what + "\n" + advice + "\n\n" + trace);
    }
}
