package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.Cli;
import fr.vigie.cli.Console;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.store.PostgresForTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigie gdpr …} with the program's own wiring on a real database. */
class GdprCommandTest {
    @TempDir
    private Path home = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private DatabaseSettings database = PostgresForTests.freshDatabase();
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void anOldDayAndAName() throws Exception {
        environment = Map.of("VIGIE_HOME", home.toString(), "VIGIE_DATABASE_URL", Objects.requireNonNull(database.url()),
                "VIGIE_DATABASE_USER", Objects.requireNonNull(database.user()), "VIGIE_DATABASE_PASSWORD",
                Objects.requireNonNull(database.password()).reveal());
        Path folder = Files.createDirectories(home.resolve("logs-machines/DEM12 (PVC)"));
        Files.writeString(folder.resolve("20200528.LOG"),
                "20200528 07:00:00|@StukUitgevoerd: Jean Dupont\n20200528 07:01:00|@StukUitgevoerd: b\n");
        assertThat(run("", "import", home.resolve("logs-machines").toString())).isZero();
    }

    @Test
    void theRegisterTellsWhatIsHeldAndForHowLong() throws Exception {
        assertThat(run("", "gdpr", "report")).isZero();
        assertThat(said(out)).startsWith("# Fiche du registre")
                .contains("13 mois", "| Fichiers dont les octets bruts sont gardés | 1 | 28/05/2020",
                        "Finalités", "Aucun : les données restent", "Personne.")
                .doesNotContain("{0}").doesNotContain("null");
        assertThat(run("", "gdpr", "report", "--format", "json")).isZero();
        JsonNode json = new ObjectMapper().readTree(said(out));
        assertThat(json.at("/retention/months").asInt()).isEqualTo(13);
        assertThat(json.at("/holdings/0/rows").asInt()).isEqualTo(1);
    }

    @Test
    void aPurgeIsCountedConfirmedAndDone() throws Exception {
        assertThat(run("", "gdpr", "purge", "--dry-run")).isZero();
        assertThat(said(err)).contains("les détails de 1 jour (2 lignes), les octets bruts de 1 fichier");
        assertThat(run("", "gdpr", "purge")).as("without consent").isEqualTo(2);
        assertThat(count("fichier_log_bloc")).isEqualTo("1");
        assertThat(run("", "gdpr", "purge", "--yes")).isZero();
        assertThat(count("fichier_log_bloc")).isEqualTo("0");
        assertThat(count("session_production")).isEqualTo("1");
        assertThat(run("", "gdpr", "purge", "--yes")).isZero();
        assertThat(said(err)).contains("Rien n’est plus ancien");
        assertThat(run("", "reprocess")).isZero();
        assertThat(said(err)).contains("leurs détails étant effacés : 1");
    }

    @Test
    void aTextIsSearchedConfirmedAndErased() throws Exception {
        assertThat(run("", "gdpr", "erase", "--text", "ab", "--yes")).isEqualTo(2);
        assertThat(run("", "gdpr", "erase", "--text", "jean dupont", "--dry-run")).isZero();
        assertThat(said(out)).contains("piece_production", "fichier_log_bloc");
        assertThat(run("", "gdpr", "erase", "--text", "jean dupont")).as("without consent").isEqualTo(2);
        assertThat(run("Jean Dupont\n", "gdpr", "erase", "--text", "-", "--yes")).isZero();
        assertThat(said(err)).contains("Le texte n’entrera plus");
        assertThat(run("", "gdpr", "erase", "--text", "jean dupont", "--dry-run")).isZero();
        assertThat(said(err)).contains("ne se trouve nulle part");
        assertThat(run("", "export", "pieces")).isZero();
        assertThat(said(out)).contains("___________").doesNotContain("Dupont");
        assertThat(Files.readString(home.resolve("logs/vigie.log"))).doesNotContainIgnoringCase("dupont");
    }

    private String count(String table) throws Exception {
        return PostgresForTests.query(database, "select count(*) from " + table).getFirst();
    }

    private int run(String input, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false,
                Locale.FRENCH);
        return new Cli(new Wiring("1.0.0", environment), environment, console).run(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
