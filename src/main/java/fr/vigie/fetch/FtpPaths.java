package fr.vigie.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between paths as shown (relative to the root, text) and as on the wire (absolute, one char a byte). Names that are not UTF-8 on the server
 * are remembered byte for byte.
 */
final class FtpPaths {
    private final String root;
    private final Map<String, String> odd = new ConcurrentHashMap<>();

    /** @param root as configured; may be relative to the folder of login */
    FtpPaths(String root) {
        String trimmed = root.length() > 1 && root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.root = wire(trimmed);
    }

    /** UTF-8 bytes, one char each. */
    static String wire(String text) {
        return isAscii(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String text(String wire) {
        return isAscii(wire) ? wire : EntryName.decode(wire.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    String root(FtpConnection connection) {
        return root.isEmpty() || root.equals(".") ? connection.absolute("") : connection.absolute(root);
    }

    /** The wire path of a listed path. */
    String wire(FtpConnection connection, String path) {
        return under(root(connection), odd.getOrDefault(path, wire(path)));
    }

    static String under(String folder, String name) {
        return folder.isEmpty() || folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** @param wirePath relative to the root */
    void remember(String path, String wirePath) {
        if (!wire(path).equals(wirePath)) {
            odd.put(path, wirePath);
        }
    }
}
