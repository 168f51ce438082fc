package fr.vigie.analyze;

import fr.vigie.model.SourceFile;
import java.util.Comparator;

/** The order of a session's files (spec 1.4): by path, compared by code points, generations of one path in their order. */
final class FileOrder implements Comparator<SourceFile> {
    @Override
    public int compare(SourceFile a, SourceFile b) {
        int byPath = comparePaths(a.path(), b.path());
        return byPath != 0 ? byPath : Integer.compare(a.generation(), b.generation());
    }

    private static int comparePaths(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** A surrogate, half of a code point above all others, comes after every other character. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
