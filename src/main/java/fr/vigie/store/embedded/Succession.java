package fr.vigie.store.embedded;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A new cluster takes the place of one that an older PostgreSQL made. The old one is only read, by its own programs, and stays beside as
 * {@code data-17} until somebody deletes it; two renames at the end make the change, and {@link #finish} makes the second one where a crash
 * kept it from happening.
 */
public final class Succession {
    private static final String READY = "ready";

    private Succession() {}

    /** A server, running for this purpose alone. */
    public record Running(int port, String user, String password) {}

    /** Carries the content over. */
    public interface Handover {
        /** Reads the old server. */
        void give(Running old) throws VigieException;

        /** Fills the new one. */
        void take(Running fresh) throws VigieException;
    }

    /** Whether the cluster comes from an older PostgreSQL than the one that Vigie brings, and that one's programs are there. */
    public static boolean possible(Path home) throws VigieException {
        ServerFolder folder = ServerFolder.under(home);
        try {
            String made = major(folder);
            return Integer.parseInt(made) < Integer.parseInt(Binaries.under(folder).major())
                    && Binaries.ofMajor(folder, made).isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    /** Nobody else starts or joins the server meanwhile. */
    public static void run(Path home, Handover handover) throws VigieException {
        ServerFolder folder = ServerFolder.under(home);
        try (ServerLock lock = ServerLock.take(folder.lock())) {
            String made = major(folder);
            Binaries binaries = Binaries.under(folder);
            if (made.equals(binaries.major())) {
                // another Vigie was faster
                return;
            }
            Path aside = free(folder.root().resolve("data-" + made));
            Folders.deleteQuietly(workplace(folder));
            ServerFolder fresh = ServerFolder.under(workplace(folder));
            Files.copy(folder.password(), fresh.password(), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            String password = Files.readString(folder.password()).strip();
            Cluster old = new Cluster(folder, Binaries.ofMajor(folder, made).orElseThrow());
            with(old, old::startAsItIs, password, handover::give);
            Cluster next = new Cluster(fresh, binaries);
            with(next, next::ensureRunning, password, handover::take);
            Files.writeString(workplace(folder).resolve(READY), aside.getFileName().toString());
            Files.move(folder.data(), aside, StandardCopyOption.ATOMIC_MOVE);
            takePlace(folder);
        } catch (IOException e) {
            throw new VigieException(DiskFull.causedBy(e) ? Fault.DISK_FULL : Fault.DATABASE_START, e, folder.root(),
                    String.valueOf(e.getMessage()));
        }
    }

    /** Ends a change that a crash left between its two renames; otherwise does nothing. */
    public static void finish(Path home) throws VigieException {
        Path root = home.toAbsolutePath().normalize().resolve("postgres");
        ServerFolder folder = new ServerFolder(root);
        if (!Files.exists(workplace(folder).resolve(READY)) || Files.exists(folder.data())) {
            return;
        }
        try (ServerLock lock = ServerLock.take(folder.lock())) {
            if (!Files.exists(folder.data())) {
                takePlace(folder);
            }
        } catch (IOException e) {
            throw new VigieException(Fault.DATABASE_START, e, folder.root(), String.valueOf(e.getMessage()));
        }
    }

    private static void takePlace(ServerFolder folder) throws IOException {
        Path fresh = workplace(folder);
        Files.move(fresh.resolve("postgres").resolve("data"), folder.data(), StandardCopyOption.ATOMIC_MOVE);
        Folders.deleteQuietly(fresh);
    }

    private interface Start {
        int port() throws IOException, VigieException;
    }

    private interface Work {
        void on(Running server) throws VigieException;
    }

    private static void with(Cluster cluster, Start start, String password, Work work) throws IOException, VigieException {
        try {
            work.on(new Running(start.port(), Cluster.USER, password));
        } finally {
            cluster.stop();
        }
    }

    private static Path workplace(ServerFolder folder) {
        return folder.root().resolve("change");
    }

    private static Path free(Path wanted) {
        return Optional.of(wanted).filter(path -> !Files.exists(path))
                .orElseGet(() -> wanted.resolveSibling(wanted.getFileName() + "-" + System.currentTimeMillis()));
    }

    private static String major(ServerFolder folder) throws IOException {
        return Files.readString(folder.data().resolve("PG_VERSION")).strip();
    }
}
