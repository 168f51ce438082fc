package fr.vigie.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says.
 *
 * @param pid of the server that wrote it, alive or not
 * @param port 0 while it is not known yet
 * @param ready whether connections are accepted
 */
record PidFile(long pid, int port, boolean ready) {
    /** A number that no process has. */
    private static final int NO_PROCESS = Integer.MAX_VALUE - 1;

    static Optional<PidFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.get(0).strip());
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(new PidFile(pid, port, lines.size() > 7 && lines.get(7).strip().equals("ready")));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process is PostgreSQL serving this cluster. Where the system does not tell, the answer is yes: a living server is never
     * touched.
     */
    boolean alive(Path data) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent() && !isZombie() && isPostgres(process.get().info()) && servesOrUnknown(process.get(), data);
    }

    /** Whether connections are accepted as the file says, and not only until the system is done with killing the server. */
    boolean answers() {
        if (!ready) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes a file whose number now belongs to some other program harmless. PostgreSQL itself then does its other checks, such as for
     * workers that a dead server left behind, which deleting the file would switch off.
     */
    static void disown(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, String.valueOf(NO_PROCESS));
        Files.write(file, lines);
    }

    /** Dead, but not yet collected by whoever started it: for ever, in a container without an init process. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return info.command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(true);
    }

    private static boolean servesOrUnknown(ProcessHandle process, Path data) {
        try {
            // a server's working folder is its cluster
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data);
        } catch (IOException | SecurityException e) {
            return process.info().arguments().map(arguments -> Arrays.asList(arguments).contains(data.toString())).orElse(true);
        }
    }
}
