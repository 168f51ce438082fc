package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;
import static fr.vigie.store.SmallPipeline.FILES;
import static fr.vigie.store.SmallPipeline.FIRST_DAY_EVENTS;
import static fr.vigie.store.SmallPipeline.SECOND_DAY_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Needs;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.Piece;
import fr.vigie.model.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spec 7, 16 and 20: killed, or out of room, at any instant; then exactly once. */
class CrashTest {
    private static final DatabaseSettings EMBEDDED = new DatabaseSettings(null, null, null);

    @Test
    void survivesTheKillOfVigieAtAnyInstant() throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 0; kill < 4; kill++) {
            Process vigie = start(settings);
            LockSupport.parkNanos(random.nextLong(400_000_000L));
            vigie.destroyForcibly().waitFor();
        }
        try (Database database = Database.open(settings, Path.of("target"))) {
            SmallPipeline.run(database.ingest());
            assertExactlyOnce(database, "seed " + seed);
        }
    }

    @Test
    void survivesTheKillOfPostgresAtAnyInstant(@TempDir Path home) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Database database = Database.open(EMBEDDED, home)) {
            CompletableFuture<Void> import_ = CompletableFuture.runAsync(() -> runToTheEnd(database.ingest()));
            for (int kill = 0; kill < 3; kill++) {
                LockSupport.parkNanos(random.nextLong(500_000_000L));
                killPostgres(home);
            }
            import_.get(5, TimeUnit.MINUTES);
            assertExactlyOnce(database, "seed " + seed);
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        Needs.that(run("mount", "-t", "tmpfs", "-o", "size=200m", "vigie-test", folder.toString()) == 0,
                "only root may mount a small disk to be filled");
        try {
            Path ballast = folder.resolve("ballast");
            try (Database database = Database.open(EMBEDDED, folder)) {
                Files.write(ballast, new byte[(int) (folder.toFile().getUsableSpace() - 2_000_000)]);
                assertThat(faultOf(database.ingest())).isEqualTo(Fault.DISK_FULL);
                Files.delete(ballast);
                runToTheEnd(database.ingest());
                assertExactlyOnce(database, "after the disk was full");
            }
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    /** Fills what is left with raw bytes that do not shrink. */
    private static Fault faultOf(IngestStore store) throws Exception {
        byte[] big = new byte[4_000_000];
        new Random(1).nextBytes(big);
        Fault last = Fault.INTERNAL;
        for (int i = 0; i < 40 && last != Fault.DISK_FULL; i++) {
            try {
                long centre = store.centre(Samples.DEM12).id();
                store.commitFiles(List.of(Samples.newFile(centre, new FileKey("autre", "gros" + i, 1), big)));
            } catch (VigieException e) {
                last = e.fault();
            }
        }
        return last;
    }

    private static void runToTheEnd(IngestStore store) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (true) {
            try {
                SmallPipeline.run(store);
                return;
            } catch (VigieException | IOException | ConcurrentBuildException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void assertExactlyOnce(Database database, String which) throws Exception {
        IngestStore store = database.ingest();
        assertThat(store.pendingDays()).as(which).isEmpty();
        List<StoredFile> files = store.files("dossier");
        assertThat(files).as(which).hasSize(FILES);
        for (int i = 0; i < FILES; i++) {
            try (InputStream raw = store.rawBytes(files.get(i))) {
                assertThat(raw.readAllBytes()).as(which).isEqualTo(SmallPipeline.raw(i));
            }
        }
        for (int i = 0; i <= FILES; i++) {
            int pieces = (i < FILES ? FIRST_DAY_EVENTS : 0) + (i > 0 ? SECOND_DAY_EVENTS : 0);
            int day = i;
            SessionDetails session = database.readers()
                    .snapshot(snapshot -> snapshot.details(files.get(0).centreId(), DAY.plusDays(day)).orElseThrow());
            assertThat(session.session().figures().pieces()).as("%s day %d", which, i).isEqualTo(pieces);
            assertThat(session.pieces()).as("%s day %d", which, i).hasSize(pieces).extracting(Piece::number).doesNotHaveDuplicates();
        }
    }

    private static Process start(DatabaseSettings settings) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), SmallPipeline.class.getName(), String.valueOf(settings.url()),
                String.valueOf(settings.user()), Objects.requireNonNull(settings.password()).reveal())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null && !line.equals("ready"); line = out.readLine()) {
            assertThat(process.isAlive()).isTrue();
        }
        return process;
    }

    private static void killPostgres(Path home) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        if (Files.exists(file)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
