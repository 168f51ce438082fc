package fr.vigie.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of the command before the arguments are parsed.
 *
 * @param word the first argument that is no option; null where there is none
 * @param plain whether nothing asks for the list of commands, or could hide one
 */
record CommandWord(@Nullable String word, boolean plain) {
    private static final Set<String> LISTING = Set.of("-h", "--help");

    static CommandWord of(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        boolean plain = all.stream().noneMatch(argument -> LISTING.contains(argument) || argument.startsWith("@"));
        for (int i = 0; i < all.size(); i++) {
            String argument = all.get(i);
            if (argument.equals("--home")) {
                i++;
            } else if (!argument.startsWith("-")) {
                return new CommandWord(argument, plain);
            }
        }
        return new CommandWord(null, plain);
    }

    /** Whether that command must be known for the arguments to be understood, or for a wrong one to be answered. */
    boolean mayNeed(String command, Set<String> commands) {
        if (word != null && commands.contains(word)) {
            return command.equals(word);
        }
        return word != null || !plain;
    }
}
