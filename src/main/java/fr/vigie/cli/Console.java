package fr.vigie.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command speaks: standard output is data, standard error is talk.
 *
 * @param terminal whether somebody watches standard error
 * @param locale language of the talk
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal, Locale locale) {

    /** The process's own streams, in the language of its environment. */
    public static Console ofProcess(Map<String, String> environment) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset talk = windows ? Charset.forName(System.getProperty("stderr.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        String told = System.getProperty("vigie.terminal", "");
        boolean terminal = told.isEmpty() ? System.console() != null && System.console().isTerminal() : Boolean.parseBoolean(told);
        // data are UTF-8 whatever the terminal is
        return new Console(System.in, new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false,
                StandardCharsets.UTF_8), new PrintStream(System.err, true, talk), terminal, language(environment, Locale.getDefault()));
    }

    /** A locale that is not installed reads as "C" to the JDK; its name still says what the user reads. */
    static Locale language(Map<String, String> environment, Locale system) {
        for (String variable : new String[]{"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.matches("fr([_.@].*)?") ? Locale.FRANCE : Locale.ENGLISH;
            }
        }
        return system;
    }
}
