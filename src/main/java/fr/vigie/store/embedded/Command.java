package fr.vigie.store.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs. */
final class Command {
    private Command() {}

    /**
     * Runs a program to its end.
     *
     * @return what it said, on both streams
     * @throws IOException with what it said, when it could not run or failed
     */
    static String output(List<String> command) throws IOException {
        Process process = builder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = end(process);
        if (code != 0) {
            throw new IOException(command.get(command.size() > 2 && command.get(0).equals("unshare") ? 2 : 0) + " ended with " + code + ": "
                    + said.strip());
        }
        return said;
    }

    /** {@code command} as PostgreSQL accepts to run it: never as root on Linux, where it lives in a user namespace of its own. */
    static List<String> unprivileged(List<String> command) throws IOException {
        if (!isRoot()) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid") instanceof Integer uid && uid == 0;
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // a PGDATA or PGPORT of the user's must not lead anywhere else
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int end(Process process) throws InterruptedIOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
