package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong arguments, in the user's language. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Invocation call;
    private final Messages words;

    UsageErrors(Invocation call) {
        this.call = call;
        this.words = call.words();
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        call.fault(new VigieException(Fault.USAGE, wrong, sentence(wrong)));
        return ExitCodes.USAGE;
    }

    private String sentence(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> words.get("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> words.get("usage.missing",
                    missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
            default -> argument != null && wrong.getValue() != null
                    ? impossible(argument, wrong.getValue())
                    : String.valueOf(wrong.getMessage());
        };
    }

    private String impossible(ArgSpec argument, @Nullable String value) {
        Class<?> type = argument.type();
        String expected = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT)).collect(
                        Collectors.joining(" | "))
                : words.get(type == java.time.LocalDate.class ? "usage.date" : "usage.other");
        return words.get("usage.impossible", value == null ? "" : value, name(argument), expected);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
