package fr.vigie.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Vigie in a process of its own: uses the server of a folder until told to end. */
final class Vigies {
    private Vigies() {}

    /** A running one. */
    record Other(Process process, int port) implements AutoCloseable {
        /** Lets it end in order. */
        @Override
        public void close() throws IOException {
            try (OutputStream in = process.getOutputStream()) {
                in.write('\n');
            }
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Other start(Path home) throws IOException {
        Process process = spawn(home);
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the other Vigie ended without a word");
        }
        return new Other(process, Integer.parseInt(line));
    }

    static Process spawn(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Vigies.class.getName(), home.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(Path.of(arguments[0]))) {
            System.out.println(server.port());
            System.in.read();
        }
    }
}
