package fr.vigie.cli;

import fr.vigie.store.SessionFilter;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which days and centres. */
final class SelectionOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    @Option(names = "--centre", paramLabel = "NAME")
    private @Nullable String centre;

    SessionFilter filter(@Nullable String type, String emptySpan) {
        if (from != null && to != null && to.isBefore(from) && command != null) {
            throw new ParameterException(command.commandLine(), emptySpan);
        }
        return new SessionFilter(from, to, centre, type == null ? null : type.toUpperCase(Locale.ROOT));
    }
}
