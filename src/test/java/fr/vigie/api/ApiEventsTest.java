package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Role;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code /events}: told by the database, passed on. */
@Timeout(60)
class ApiEventsTest {
    private static final String END = "(end)";
    @TempDir
    private Path tree;

    @Test
    void aSessionThatChangedAndARunThatEndedAreTold() throws Exception {
        try (TestApi api = TestApi.filled("week")) {
            BlockingQueue<String> lines = listen(api);
            await(lines, "event: tout"::equals);
            // the connection that listens may still be on its way: changes are told from then on
            for (int day = 1; !heard(lines, "event: session") && day < 20; day++) {
                api.importFrom(log(day));
            }
            assertThat(await(lines, line -> line.startsWith("data:"))).contains("\"date_production\":\"2025-07-");
            await(lines, "event: execution"::equals);
            assertThat(await(lines, line -> line.startsWith("data:"))).contains("\"genre\":\"import\"").contains("\"issue\":\"fait\"");
        }
    }

    @Test
    void whoIsDisabledHearsNothingMore() throws Exception {
        try (TestApi api = new TestApi(java.util.Map.of(), null)) {
            BlockingQueue<String> lines = listen(api);
            await(lines, "event: tout"::equals);
            api.accounts.setActive(api.accounts.named(Role.READER.code()), false, new fr.vigie.access.Accounts.By("test", ""));
            TimeUnit.MILLISECONDS.sleep(1_100);
            api.database.centres().add(new fr.vigie.store.Centres.Draft("X", "DEM12", null, true),
                    AuditEntry.byCommand("test", AuditAction.CREATE, "centre X", ""));
            await(lines, END::equals);
        }
    }

    @Test
    void closingEndsListenersSoon() throws Exception {
        BlockingQueue<String> lines;
        long from;
        try (TestApi api = new TestApi(java.util.Map.of(), null)) {
            lines = listen(api);
            await(lines, "event: tout"::equals);
            from = System.nanoTime();
            api.server.close();
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from)).isLessThan(3_000);
        }
        await(lines, END::equals);
    }

    private Path log(int day) throws java.io.IOException {
        Path log = tree.resolve("DEM12 (PVC)/202507%02d.LOG".formatted(day));
        Files.createDirectories(log.getParent());
        Files.writeString(log, "202507%02d 07:00:00|@StukUitgevoerd: a\n".formatted(day));
        return tree;
    }

    private static boolean heard(BlockingQueue<String> lines, String wanted) throws InterruptedException {
        for (String line = lines.poll(3, TimeUnit.SECONDS); line != null; line = lines.poll(3, TimeUnit.SECONDS)) {
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static BlockingQueue<String> listen(TestApi api) throws Exception {
        HttpResponse<InputStream> response = api.client.send(api.as(Role.READER, "/events").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (java.io.IOException | java.io.UncheckedIOException e) {
                // the server ended it
            }
            lines.add(END);
        });
        return lines;
    }

    private static String await(BlockingQueue<String> lines, Predicate<String> wanted) throws InterruptedException {
        while (true) {
            String line = lines.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("nothing more is told").isNotNull();
            if (wanted.test(line)) {
                return line;
            }
            assertThat(line).as("the stream ended").isNotEqualTo(END);
        }
    }
}
