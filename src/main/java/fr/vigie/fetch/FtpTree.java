package fr.vigie.fetch;

import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One exploration of an FTP tree, level by level, the folders of a level at once over the pool's connections. */
final class FtpTree {
    private static final int DEEPEST = 16;
    private static final int MOST_FOLDERS = 20_000;

    private final FtpServer server;
    private final FtpPool pool;
    private final FtpPaths paths;
    private final TreeLayout layout;
    private final FtpTries tries;
    private final Cancellation cancellation = new Cancellation();
    private final Map<String, RemoteFile> files = new LinkedHashMap<>();
    private final List<VigieException> problems = new ArrayList<>();
    private int ignored;
    private int folders;
    private boolean toTheMinute;

    FtpTree(FtpServer server, FtpPool pool, FtpPaths paths, TreeLayout layout) {
        this.server = server;
        this.pool = pool;
        this.paths = paths;
        this.layout = layout;
        this.tries = new FtpTries(server.timeouts().pause());
    }

    /** A folder to list. Both paths are relative to the root; the root's are empty. */
    private record Folder(String path, String wire, int depth) {}

    Listing explore(Cancellation outer) throws VigieException {
        try (var _ = outer.onRequest(cancellation::request); ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Folder> level = sort(new Folder("", "", 0), content(new Folder("", "", 0)));
                while (!level.isEmpty()) {
                    level = explore(level, workers);
                }
                if (toTheMinute) {
                    new FtpSeconds(server, pool, paths).complete(files, cancellation);
                }
                return new Listing(sorted(), ignored, problems);
            } finally {
                // Where one folder failed, the others need not be waited for.
                cancellation.request();
            }
        }
    }

    private List<RemoteFile> sorted() {
        return files.values().stream().sorted(Comparator.comparing(RemoteFile::path, EntryName.BY_CODE_POINT)).toList();
    }

    private List<Folder> explore(List<Folder> level, ExecutorService workers) throws VigieException {
        List<Future<FtpFolder.Content>> contents = level.stream().map(folder -> workers.submit(() -> content(folder))).toList();
        List<Folder> next = new ArrayList<>();
        for (int i = 0; i < level.size(); i++) {
            next.addAll(sort(level.get(i), result(contents.get(i))));
        }
        return next;
    }

    private static FtpFolder.Content result(Future<FtpFolder.Content> future) throws VigieException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VigieException known -> throw known;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VigieException(Fault.CANCELLED, e);
        }
    }

    private FtpFolder.Content content(Folder folder) throws VigieException {
        boolean top = folder.depth == 0;
        try {
            return tries.run(cancellation, !top, () -> pool.use(cancellation, connection -> {
                String root = paths.root(connection);
                return FtpFolder.list(server, connection, top ? root : FtpPaths.under(root, folder.wire));
            }));
        } catch (IOException e) {
            boolean unknown = top && e instanceof FtpRefusal refusal && refusal.command().equals("CWD");
            String name = top ? server.settings().root() : folder.path;
            String reason = server.said(FtpServer.reason(e));
            throw unknown
                    ? new VigieException(Fault.FTP_ROOT, e, EntryName.shown(name), server.address(), reason)
                    : new VigieException(Fault.FTP_LISTING, e, EntryName.shown(name), reason);
        }
    }

    /** Takes the files of a folder, and gives the folders in it. */
    private List<Folder> sort(Folder folder, FtpFolder.Content content) throws VigieException {
        List<Folder> inside = new ArrayList<>();
        for (FtpEntry entry : content.entries()) {
            String name = entry.name();
            String path = folder.path.isEmpty() ? name : folder.path + "/" + name;
            String wire = folder.wire.isEmpty() ? entry.wire() : folder.wire + "/" + entry.wire();
            if (!EntryName.isSafe(name)) {
                problems.add(new VigieException(Fault.FTP_BAD_NAME, EntryName.shown(path)));
            } else if (isFolder(folder, entry, name)) {
                folder(inside, new Folder(path, wire, folder.depth + 1));
            } else if (folder.depth > 0 && TreeLayout.isLog(path) && entry.kind() != FtpEntry.Kind.LINK) {
                file(entry, path, wire);
            } else if (folder.depth > 0 && entry.kind() == FtpEntry.Kind.OTHER && entry.trouble() != null) {
                problems.add(new VigieException(Fault.FTP_BAD_LISTING, EntryName.shown(path), EntryName.shown(entry.trouble())));
            } else {
                ignored++;
            }
        }
        toTheMinute |= !content.byMlsd();
        return inside;
    }

    /** Of links only a type's folder is followed: deeper ones may lead back up. */
    private boolean isFolder(Folder parent, FtpEntry entry, String name) {
        if (parent.depth > 0) {
            return entry.kind() == FtpEntry.Kind.FOLDER;
        }
        boolean type = layout.typeOf(name).isPresent();
        return type && (entry.kind() == FtpEntry.Kind.FOLDER || entry.kind() == FtpEntry.Kind.LINK);
    }

    private void folder(List<Folder> inside, Folder folder) throws VigieException {
        if (++folders > MOST_FOLDERS) {
            throw new VigieException(Fault.FTP_LISTING, EntryName.shown(folder.path), "more than " + MOST_FOLDERS + " folders");
        }
        if (folder.depth > DEEPEST) {
            problems.add(new VigieException(Fault.FTP_BAD_LISTING, EntryName.shown(folder.path), "more than " + DEEPEST + " levels"));
        } else {
            inside.add(folder);
        }
    }

    private void file(FtpEntry entry, String path, String wire) {
        if (entry.trouble() != null) {
            problems.add(new VigieException(Fault.FTP_BAD_LISTING, EntryName.shown(path), EntryName.shown(entry.trouble())));
        }
        if (entry.kind() != FtpEntry.Kind.FILE || entry.size() < 0) {
            return;
        }
        if (files.putIfAbsent(path, new RemoteFile(path, entry.size(), entry.modified())) == null) {
            paths.remember(path, wire);
        } else {
            // Two names whose bytes read as the same text.
            problems.add(new VigieException(Fault.FTP_BAD_NAME, EntryName.shown(path)));
        }
    }
}
