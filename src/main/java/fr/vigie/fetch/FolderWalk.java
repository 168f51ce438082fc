package fr.vigie.fetch;

import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One exploration of local folders. Each real folder is visited once: links to folders wait until all real ones were seen, so neither a loop
 * nor a second way to the same folder gives a file twice.
 */
final class FolderWalk {
    private final Path root;
    private final TreeLayout layout;
    private final Cancellation cancellation;
    private final Map<String, Path> places = new TreeMap<>(EntryName.BY_CODE_POINT);
    private final Map<String, RemoteFile> files = new TreeMap<>(EntryName.BY_CODE_POINT);
    private final TreeMap<String, Path> links = new TreeMap<>(EntryName.BY_CODE_POINT);
    private final Set<Path> seen = new HashSet<>();
    private final List<VigieException> problems = new ArrayList<>();
    private int ignored;

    FolderWalk(Path root, TreeLayout layout, Cancellation cancellation) {
        this.root = root;
        this.layout = layout;
        this.cancellation = cancellation;
    }

    /** Explores from {@code start}: the root, or any folder or file below it. */
    void explore(Path start) throws VigieException {
        if (start.equals(root)) {
            folder(start, "");
        } else {
            entry(start, relative(start));
        }
        while (!links.isEmpty()) {
            Map.Entry<String, Path> link = links.pollFirstEntry();
            folder(link.getValue(), link.getKey());
        }
    }

    Listing listing() {
        return new Listing(List.copyOf(files.values()), ignored, problems);
    }

    /** Where each listed file really is: names that the system's encoding cannot spell are only reached through these. */
    Map<String, Path> places() {
        return places;
    }

    private void folder(Path folder, String path) throws VigieException {
        cancellation.check();
        List<Path> children = new ArrayList<>();
        try {
            if (!seen.add(folder.toRealPath())) {
                return;
            }
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(children::add);
            }
        } catch (DirectoryIteratorException e) {
            throw unreadable(Fault.FOLDER_UNREADABLE, folder.toString(), new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw unreadable(Fault.FOLDER_UNREADABLE, folder.toString(), e);
        }
        for (Path child : children) {
            entry(child, path.isEmpty() ? name(child) : path + "/" + name(child));
        }
    }

    private void entry(Path entry, String path) throws VigieException {
        boolean top = path.equals(name(entry));
        if (!EntryName.isSafe(name(entry))) {
            problems.add(new VigieException(Fault.FTP_BAD_NAME, EntryName.shown(path)));
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                subFolder(entry, path, top);
            } else if (!top && attributes.isRegularFile() && TreeLayout.isLog(path)) {
                file(entry, path, attributes);
            } else {
                ignored++;
            }
        } catch (IOException e) {
            if (!top && TreeLayout.isLog(path)) {
                problems.add(unreadable(Fault.FILE_UNREADABLE, path, e));
            } else {
                ignored++;
            }
        }
    }

    private void subFolder(Path folder, String path, boolean top) throws VigieException {
        if (top && layout.typeOf(path).isEmpty()) {
            ignored++;
        } else if (Files.isSymbolicLink(folder)) {
            links.put(path, folder);
        } else {
            folder(folder, path);
        }
    }

    private void file(Path file, String path, BasicFileAttributes attributes) {
        Path other = places.putIfAbsent(path, file);
        if (other == null) {
            files.put(path, new RemoteFile(path, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } else if (!other.equals(file)) {
            // Two names whose bytes read as the same text.
            problems.add(new VigieException(Fault.FTP_BAD_NAME, EntryName.shown(path)));
        }
    }

    private String relative(Path path) {
        List<String> names = new ArrayList<>();
        root.relativize(path).forEach(part -> names.add(name(part)));
        return String.join("/", names);
    }

    /** The last name of {@code path}; from its bytes, because a system without a UTF-8 locale spells accents as question marks. */
    static String name(Path path) {
        Path last = path.getFileName();
        String text = last == null ? "" : last.toString();
        if (last == null || text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String raw = URI.create(last.toUri().toString()).getRawPath();
        String segment = raw.substring(raw.lastIndexOf('/', raw.length() - 2) + 1);
        return EntryName.decode(unescape(segment.endsWith("/") ? segment.substring(0, segment.length() - 1) : segment));
    }

    private static byte[] unescape(String uriSegment) {
        byte[] in = uriSegment.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                out[length++] = (byte) Integer.parseInt(uriSegment, i + 1, i + 3, 16);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return Arrays.copyOf(out, length);
    }

    static VigieException unreadable(Fault fault, String name, IOException cause) {
        String reason = cause instanceof FileSystemException f && f.getReason() == null
                ? cause.getClass().getSimpleName()
                : String.valueOf(cause.getMessage());
        return new VigieException(fault, cause, EntryName.shown(name), EntryName.shown(reason));
    }
}
