package fr.vigie.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure with a sentence for the user (its {@link Fault} and arguments, put into words where it is shown) and one for the log (the
 * message). Never holds a secret.
 */
public final class VigieException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient List<String> arguments;

    public VigieException(Fault fault, @Nullable Throwable cause, Object... arguments) {
        super(fault + " " + Arrays.toString(arguments), cause);
        this.fault = fault;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public VigieException(Fault fault, Object... arguments) {
        this(fault, null, arguments);
    }

    public Fault fault() {
        return fault;
    }

    /** What fills {@code {0}}, {@code {1}}… of the fault's sentences. */
    public List<String> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
