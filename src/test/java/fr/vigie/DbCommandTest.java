package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.Cli;
import fr.vigie.cli.Console;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Rules;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.StoredDocument;
import fr.vigie.store.Database;
import fr.vigie.store.Leadership;
import fr.vigie.store.OldPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigie db …} as a user types it, on the server that Vigie brings and on an older one. */
class DbCommandTest {
    private static final Path WEEK = Path.of("src/test/resources/samples/week");

    @TempDir
    private Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void home() {
        environment.put("VIGIE_HOME", home.toString());
    }

    @Test
    void infoBackupAndRestoreOfTheServerThatVigieBrings() throws Exception {
        assertThat(run("", "import", WEEK.toString())).isZero();
        assertThat(run("", "db", "info")).isZero();
        assertThat(out()).contains("PostgreSQL 18").contains("Dernière sauvegarde : aucune encore")
                .containsPattern("piece_production +\\d");
        Path folder = Files.createDirectory(home.resolve("ailleurs"));
        assertThat(run("", "db", "backup", folder.toString())).isZero();
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        assertThat(file.getFileName().toString()).matches("vigie-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.zip");
        assertThat(err()).contains("Écriture de la sauvegarde").contains("Sauvegarde écrite et relue : " + file);
        assertThat(out()).as("talk is not data").isEmpty();
        assertThat(run("", "db", "restore", file.toString())).isEqualTo(3);
        assertThat(err()).contains("contient déjà des données").contains("--replace");
        assertThat(run("", "db", "restore", file.toString(), "--replace")).isZero();
        assertThat(err()).contains("Base restaurée dans son état du");
        assertThat(run("", "db", "restore", home.resolve("vigie.properties").toString())).isEqualTo(3);
        try (Database database = Database.open(new DatabaseSettings(null, null, null), home)) {
            assertThat(StoredDocument.differences(LogTree.read(WEEK, Rules.DEFAULT), database.readers())).isEmpty();
        }
        Files.createDirectories(home.resolve("backups"));
        Files.copy(file, home.resolve("backups").resolve(file.getFileName()));
        assertThat(run("", "db", "info", "--json")).isZero();
        JsonNode info = new ObjectMapper().readTree(out());
        assertThat(info.get("rows").get("session_production").asInt()).isPositive();
        assertThat(info.get("last_backup").get("file").asText()).endsWith(file.getFileName().toString());
        assertThat(run("", "status")).isZero();
        assertThat(out()).contains("Dernière sauvegarde : ").contains("sauvegarde").contains(file.getFileName().toString());
        assertThat(run("", "doctor")).isZero();
        assertThat(out()).contains("✔ Sauvegarde – ");
        Files.move(home.resolve("backups").resolve(file.getFileName()), home.resolve("backups/vigie-2026-01-01-000000.zip"));
        assertThat(run("", "doctor")).isZero();
        assertThat(out()).contains("▲ Sauvegarde – ").contains("vigie db backup");
    }

    @Test
    void movesToAnOlderServerAndBack() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("serveur"));
        try (OldPostgres old = OldPostgres.start(elsewhere.resolve("data"))) {
            String url = String.valueOf(old.settings().url());
            String password = Objects.requireNonNull(old.settings().password()).reveal();
            assertThat(run("", "import", WEEK.toString())).isZero();
            try (Database busy = Database.open(new DatabaseSettings(null, null, null), home); Leadership lead = busy.leadership()) {
                assertThat(lead.acquire()).isTrue();
                assertThat(run(password + "\n", "db", "move", "--to", url, "--user", "vigie", "--password-stdin")).isEqualTo(3);
                assertThat(err()).contains("est au travail");
            }
            assertThat(run(password + "\n", "db", "move", "--to", url, "--user", "vigie", "--password-stdin")).isZero();
            assertThat(err()).contains("comparées table par table").contains("database.url = " + url).contains("vigie secret set database")
                    .doesNotContain(password);
            assertEqualsTheLogs(old.settings());
            assertThat(run(password + "\n", "db", "move", "--to", url, "--user", "vigie", "--password-stdin")).isEqualTo(3);
            assertThat(err()).contains("contient déjà des données");
            assertThat(run("", "db", "move", "--to", "embedded")).isEqualTo(2);
            assertThat(err()).contains("est déjà la base en service");

            environment.put("VIGIE_DATABASE_URL", url);
            environment.put("VIGIE_DATABASE_USER", "vigie");
            environment.put("VIGIE_DATABASE_PASSWORD", password);
            assertThat(run("", "db", "info")).isZero();
            assertThat(out()).contains("PostgreSQL " + OldPostgres.major()).contains("pg_dump");
            assertThat(run("", "db", "move", "--to", "embedded")).isEqualTo(3);
            assertThat(run("", "db", "move", "--to", "embedded", "--replace")).isZero();
            assertThat(err()).contains("retirer database.url");
            assertEqualsTheLogs(new DatabaseSettings(null, null, null));
            assertThat(home.resolve("tmp")).as("nothing is left of the way").isEmptyDirectory();
            assertThat(Files.readString(home.resolve("logs/vigie.log"))).doesNotContain(password);
        }
    }

    private void assertEqualsTheLogs(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings, home)) {
            List<String> differences = StoredDocument.differences(LogTree.read(WEEK, Rules.DEFAULT), database.readers());
            assertThat(differences).isEmpty();
        }
    }

    private int run(String input, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false,
                Locale.FRENCH);
        return new Cli(new Wiring("9.9.9", environment), environment, console).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
