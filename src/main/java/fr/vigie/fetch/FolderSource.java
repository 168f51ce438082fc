package fr.vigie.fetch;

import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Log files in local folders laid out as spec 1.1: {@code vigie import}. */
public final class FolderSource implements LogSource {
    private static final int BLOCK = 1 << 16;

    private final Path root;
    private final List<Path> starts;
    private final TreeLayout layout;
    private final Map<String, Path> places = new ConcurrentHashMap<>();

    private FolderSource(Path root, List<Path> starts, TreeLayout layout) {
        this.root = root;
        this.starts = List.copyOf(starts);
        this.layout = layout;
    }

    /**
     * Sources for the paths a user gave, one for each root, in the order given. A path may be a root (it holds folders of types), a type's
     * folder, any folder below it, or one file.
     *
     * @throws VigieException {@link Fault#FOLDER_UNKNOWN} when a path does not exist
     */
    public static List<FolderSource> of(Collection<Path> paths, TreeLayout layout) throws VigieException {
        Map<Path, List<Path>> byRoot = new LinkedHashMap<>();
        for (Path given : paths) {
            Path path = given.toAbsolutePath().normalize();
            if (!Files.exists(path)) {
                throw new VigieException(Fault.FOLDER_UNKNOWN, given);
            }
            byRoot.computeIfAbsent(rootOf(path, layout), root -> new ArrayList<>()).add(path);
        }
        List<FolderSource> sources = new ArrayList<>();
        byRoot.forEach((root, starts) -> sources.add(new FolderSource(root, starts, layout)));
        return sources;
    }

    private static Path rootOf(Path path, TreeLayout layout) throws VigieException {
        boolean folder = Files.isDirectory(path);
        if (folder && layout.typeOf(FolderWalk.name(path)).isEmpty() && holdsType(path, layout)) {
            return path;
        }
        for (Path up = path; up != null; up = up.getParent()) {
            Path parent = up.getParent();
            boolean type = layout.typeOf(FolderWalk.name(up)).isPresent() && (folder || !up.equals(path));
            if (type && parent != null) {
                return parent;
            }
        }
        Path parent = path.getParent();
        return folder || parent == null ? path : parent;
    }

    private static boolean holdsType(Path folder, TreeLayout layout) throws VigieException {
        try (var children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (layout.typeOf(FolderWalk.name(child)).isPresent() && Files.isDirectory(child)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw FolderWalk.unreadable(Fault.FOLDER_UNREADABLE, folder.toString(), e);
        }
    }

    @Override
    public String id() {
        return "dossier";
    }

    @Override
    public String describe() {
        return root.toString();
    }

    @Override
    public int parallelism() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    }

    @Override
    public Listing list(Cancellation cancellation) throws VigieException {
        FolderWalk walk = new FolderWalk(root, layout, cancellation);
        for (Path start : starts) {
            walk.explore(start);
        }
        places.putAll(walk.places());
        return walk.listing();
    }

    @Override
    public long read(RemoteFile file, long offset, OutputStream to, Cancellation cancellation) throws VigieException, IOException {
        try (InputStream in = open(file)) {
            skip(in, offset, file);
            long left = file.size() - offset;
            byte[] block = new byte[BLOCK];
            while (left > 0) {
                cancellation.check();
                int count = next(in, block, (int) Math.min(block.length, left), file);
                if (count < 0) {
                    throw new VigieException(Fault.FILE_CHANGED_WHILE_READ, file.path());
                }
                to.write(block, 0, count);
                left -= count;
            }
            return Math.max(0, file.size() - offset);
        }
    }

    @Override
    public byte[] head(RemoteFile file, int length, Cancellation cancellation) throws VigieException {
        cancellation.check();
        try (InputStream in = open(file)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw FolderWalk.unreadable(Fault.FILE_UNREADABLE, file.path(), e);
        }
    }

    @Override
    public void delete(RemoteFile file, Cancellation cancellation) throws VigieException {
        cancellation.check();
        try {
            Files.delete(place(file));
        } catch (IOException e) {
            throw FolderWalk.unreadable(Fault.FTP_DELETE, file.path(), e);
        }
    }

    @Override
    public void close() {
        // Nothing is held open between calls.
    }

    private InputStream open(RemoteFile file) throws VigieException {
        try {
            return Files.newInputStream(place(file));
        } catch (IOException e) {
            throw FolderWalk.unreadable(Fault.FILE_UNREADABLE, file.path(), e);
        }
    }

    private static void skip(InputStream in, long offset, RemoteFile file) throws VigieException {
        try {
            in.skipNBytes(offset);
        } catch (EOFException e) {
            throw new VigieException(Fault.FILE_CHANGED_WHILE_READ, e, file.path());
        } catch (IOException e) {
            throw FolderWalk.unreadable(Fault.FILE_UNREADABLE, file.path(), e);
        }
    }

    /** Reads apart from writing: an error of the receiver is not the file's. */
    private static int next(InputStream in, byte[] block, int most, RemoteFile file) throws VigieException {
        try {
            return in.read(block, 0, most);
        } catch (IOException e) {
            throw FolderWalk.unreadable(Fault.FILE_UNREADABLE, file.path(), e);
        }
    }

    private Path place(RemoteFile file) throws VigieException {
        Path listed = places.get(file.path());
        if (listed != null) {
            return listed;
        }
        try {
            if (EntryName.isSafePath(file.path())) {
                return root.resolve(file.path());
            }
        } catch (InvalidPathException e) {
            throw new VigieException(Fault.FTP_BAD_NAME, e, EntryName.shown(file.path()));
        }
        throw new VigieException(Fault.FTP_BAD_NAME, EntryName.shown(file.path()));
    }
}
