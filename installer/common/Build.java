import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Tools and files: what every step of the build needs. */
final class Build {
    private Build() {}

    /** Runs one of the JDK's own tools. */
    static void tool(String name, String... arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this is no JDK: no " + name));
        if (tool.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments) != 0) {
            throw new IOException(name + " failed");
        }
    }

    static void say(String sentence) {
        System.out.println("== " + sentence);
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    /** The files of a folder whose names end so, in order. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
        }
    }

    static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    static long size(Path folder) throws IOException {
        long sum = 0;
        for (Path file : tree(folder)) {
            sum += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        return sum;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : tree(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                // the run-time's licences are read-only, which stops Windows
                boolean writable = file.toFile().setWritable(true) || !Files.isDirectory(file);
                if (writable) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The JVM compares the jars' times with those that a cache was made for; archives keep whole seconds. */
    static void setTimes(Path folder, FileTime time) throws IOException {
        for (Path file : tree(folder)) {
            if (!Files.isSymbolicLink(file)) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    /** {@code SOURCE_DATE_EPOCH}, or the time that Maven gives its jars. */
    static FileTime time(Path root) throws IOException {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch != null) {
            return FileTime.from(Instant.ofEpochSecond(Long.parseLong(epoch)));
        }
        String pom = Files.readString(root.resolve("pom.xml"));
        String before = "<project.build.outputTimestamp>";
        int from = pom.indexOf(before) + before.length();
        return FileTime.from(Instant.parse(pom.substring(from, pom.indexOf('<', from))));
    }
}
