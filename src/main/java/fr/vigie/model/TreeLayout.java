package fr.vigie.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of a tree are logs, and of which centre (spec 1.1).
 *
 * @param types known types, by code
 * @param archiveFolders names of transparent sub-folders, lower case
 */
public record TreeLayout(List<CentreType> types, Set<String> archiveFolders) {
    private static final Pattern DATE_FOLDER = Pattern.compile("\\d{4}|\\d{2}|\\d{4}-\\d{2}|\\d{6}|\\d{8}");

    public static final TreeLayout DEFAULT = new TreeLayout(
            List.of(new CentreType("DEM12", "PVC", "Centre PVC"), new CentreType("DEMALU", "ALU", "Centre ALU"),
                    new CentreType("SU12", "HYBRIDE", "Centre hybride")),
            Set.of("archive", "archives", "old", "backup"));

    public TreeLayout {
        types = List.copyOf(types);
        archiveFolders = Set.copyOf(archiveFolders);
    }

    /** The known type of a folder directly below the root, by its name's first word, without ASCII case. */
    public Optional<CentreType> typeOf(String folderName) {
        String trimmed = trimSpaces(folderName);
        int space = trimmed.indexOf(' ');
        String first = asciiUpper(space < 0 ? trimmed : trimmed.substring(0, space));
        return types.stream().filter(type -> type.code().equals(first)).findFirst();
    }

    /** The centre of a file, from its path relative to the root with {@code /}; empty where its first folder names no known type. */
    public Optional<CentreRef> centreOf(String path) {
        String[] parts = path.split("/");
        if (parts.length < 2) {
            return Optional.empty();
        }
        return typeOf(parts[0]).map(type -> new CentreRef(type.code(), name(type, parts)));
    }

    private String name(CentreType type, String[] parts) {
        List<String> words = new ArrayList<>(List.of(type.code()));
        for (int i = 1; i < parts.length - 1; i++) {
            if (!transparent(parts[i])) {
                words.add(parts[i]);
            }
        }
        return String.join(" ", words);
    }

    private boolean transparent(String folder) {
        return DATE_FOLDER.matcher(folder).matches() || archiveFolders.contains(folder.toLowerCase(Locale.ROOT));
    }

    /** Whether a file's name is a log's: it ends in {@code .LOG}, in any case. */
    public static boolean isLog(String path) {
        return path.length() >= 4 && path.regionMatches(true, path.length() - 4, ".LOG", 0, 4);
    }

    private static String trimSpaces(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static String asciiUpper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return upper.toString();
    }
}
