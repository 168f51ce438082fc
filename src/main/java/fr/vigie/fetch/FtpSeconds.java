package fr.vigie.fetch;

import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * LIST tells the minute only, so a file replaced by another of its size within the minute would look unchanged. MDTM tells the seconds, one
 * command a file: asked for the newest files alone, which are the ones that change.
 */
final class FtpSeconds {
    private static final Logger LOG = LoggerFactory.getLogger(FtpSeconds.class);
    private static final int MOST = 32;
    private static final Duration RECENT = Duration.ofHours(24);

    private final FtpServer server;
    private final FtpPool pool;
    private final FtpPaths paths;

    FtpSeconds(FtpServer server, FtpPool pool, FtpPaths paths) {
        this.server = server;
        this.pool = pool;
        this.paths = paths;
    }

    private record Dated(RemoteFile file, Instant modified) {}

    void complete(Map<String, RemoteFile> files, Cancellation cancellation) throws VigieException {
        List<Dated> newest = newest(files);
        if (newest.isEmpty()) {
            return;
        }
        try {
            pool.use(cancellation, connection -> {
                for (Dated dated : connection.mdtm() ? newest : List.<Dated>of()) {
                    String time = connection.modified(paths.wire(connection, dated.file.path()));
                    files.put(dated.file.path(), withSeconds(dated, time));
                }
                return files;
            });
        } catch (IOException e) {
            // The listing is whole without them.
            LOG.debug("no seconds from {}: {}", server.address(), server.said(String.valueOf(e)));
        }
    }

    private static List<Dated> newest(Map<String, RemoteFile> files) {
        List<Dated> byAge = files.values().stream().<Dated>mapMulti((file, sink) -> {
            Instant modified = file.modified();
            if (modified != null) {
                sink.accept(new Dated(file, modified));
            }
        }).sorted(Comparator.comparing(Dated::modified).reversed()).limit(MOST).toList();
        return byAge.stream().filter(dated -> dated.modified.isAfter(byAge.getFirst().modified.minus(RECENT))).toList();
    }

    /** Only the seconds are taken: LIST and MDTM of one server may speak of different time zones. */
    private static RemoteFile withSeconds(Dated dated, String mdtm) {
        int seconds = mdtm.isEmpty() ? 0 : Math.min(59, Integer.parseInt(mdtm.substring(12)));
        return new RemoteFile(dated.file.path(), dated.file.size(), dated.modified.plusSeconds(seconds));
    }
}
