package fr.vigie.reference;

import fr.vigie.model.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tree of files in memory, and the rules to read it by. */
public record LogTree(List<LogFile> files, Rules rules, boolean leaveUnterminated) {

    /** One generation of a file. */
    public record LogFile(String path, int generation, byte[] bytes) {
        /** As documents name it. */
        String label() {
            return generation == 1 ? path : path + "#" + generation;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("--- " + label() + "\n");
            for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
                text.append(c == '\n' ? "\\n\n" : c < ' ' || c >= 0x7F ? String.format("\\x%02x", (int) c) : String.valueOf(c));
            }
            return text.append('\n').toString();
        }
    }

    public static LogTree read(Path root, Rules rules) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            List<LogFile> files = paths.filter(Files::isRegularFile).map(path -> file(root, path)).toList();
            return new LogTree(files, rules, false);
        }
    }

    private static LogFile file(Path root, Path path) {
        try {
            return new LogFile(root.relativize(path).toString().replace('\\', '/'), 1, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void write(Path root) throws IOException {
        for (LogFile file : files) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    LogTree with(List<LogFile> others) {
        return new LogTree(List.copyOf(others), rules, leaveUnterminated);
    }

    @Override
    public String toString() {
        return rules + " leaveUnterminated=" + leaveUnterminated + "\n"
                + files.stream().map(LogFile::toString).collect(Collectors.joining());
    }
}
