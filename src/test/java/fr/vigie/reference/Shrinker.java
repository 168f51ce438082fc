package fr.vigie.reference;

import fr.vigie.reference.LogTree.LogFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing tree small: leaves out files, then lines, as long as it still fails. */
final class Shrinker {
    private final Predicate<LogTree> fails;
    private LogTree smallest;

    private Shrinker(LogTree failing, Predicate<LogTree> fails) {
        this.smallest = failing;
        this.fails = fails;
    }

    static LogTree shrink(LogTree failing, Predicate<LogTree> fails) {
        Shrinker shrinker = new Shrinker(failing, fails);
        boolean smaller = true;
        while (smaller) {
            smaller = shrinker.withoutAFile() || shrinker.withoutLines();
        }
        return shrinker.smallest;
    }

    private boolean withoutAFile() {
        for (int i = 0; i < smallest.files().size(); i++) {
            List<LogFile> fewer = new ArrayList<>(smallest.files());
            fewer.remove(i);
            if (accept(smallest.with(fewer))) {
                return true;
            }
        }
        return false;
    }

    private boolean withoutLines() {
        for (int i = 0; i < smallest.files().size(); i++) {
            List<String> lines = RandomTrees.lines(smallest.files().get(i).bytes());
            for (int length = Math.max(1, lines.size() / 2); length > 0; length /= 2) {
                for (int from = 0; from + length <= lines.size(); from += length) {
                    if (accept(without(i, lines, from, length))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private LogTree without(int file, List<String> lines, int from, int length) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.subList(from, from + length).clear();
        List<LogFile> files = new ArrayList<>(smallest.files());
        LogFile old = files.get(file);
        files.set(file, new LogFile(old.path(), old.generation(), String.join("", fewer).getBytes(StandardCharsets.ISO_8859_1)));
        return smallest.with(files);
    }

    private boolean accept(LogTree smaller) {
        boolean accepted = fails.test(smaller);
        smallest = accepted ? smaller : smallest;
        return accepted;
    }
}
