package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.Cli;
import fr.vigie.cli.Console;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.orders.ErpForPipeline;
import fr.vigie.store.PostgresForTests;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about orders as a user types them, on a real ERP. */
class OrdersEndToEndTest {
    private static final String GOSSIP = "Monsieur Indiscret a appelé";
    private static final String PASSWORD = "mot de passe d'essai";

    @TempDir
    private Path home;
    private final DatabaseSettings database = PostgresForTests.freshDatabase();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ErpForPipeline erp;

    @BeforeEach
    void configure() throws Exception {
        erp = ErpForPipeline.withAllKinds();
        erp.execute("update A_Logbuch set Notiz = concat(Notiz, ' ; " + GOSSIP + "') where Notiz = 'cde Planifiée'");
        Files.writeString(home.resolve("vigie.properties"), erp.properties());
    }

    @Test
    void ordersAreReadShownAndExported() throws Exception {
        assertThat(run("sync", "--erp", "--verbose")).isZero();
        long planned = ErpForPipeline.plannedOfAllKinds();
        assertThat(err()).contains("Commandes : " + planned + " planifiées, dont " + planned + " nouvelles ou modifiées et 0 inchangées");
        assertThat(run("sync")).as("whatever is configured").isZero();
        assertThat(err()).contains("dont 0 nouvelles ou modifiées et " + planned + " inchangées");
        assertThat(run("status")).isZero();
        assertThat(out()).contains("Commandes de volets : " + planned + " planifiées, 0 disparues");
        run("status", "--json");
        JsonNode status = new ObjectMapper().readTree(out());
        assertThat(status.get("orders").get("present").asLong()).isEqualTo(planned);
        assertThat(status.get("orders").get("read_at").asText()).endsWith("Z");
        assertThat(run("export", "orders", "--format", "json")).isZero();
        JsonNode orders = new ObjectMapper().readTree(out()).get("orders");
        assertThat(orders).hasSize((int) planned);
        JsonNode several = null;
        for (JsonNode order : orders) {
            several = order.get("numero_commande").asText().equals("1317") ? order : several;
        }
        assertThat(Objects.requireNonNull(several).get("coffres").toString()).isEqualTo("[\"SOP 917\",\"SOP 921\",\"SOP 922\",\"SOP 10\"]");
        assertThat(several.get("coffre").asText()).isEqualTo("SOP 917");
        assertThat(several.get("gestion_en_stock").asInt()).isZero();
        run("export", "orders");
        assertThat(out()).contains("N° de commande;Extension;Statut;")
                .contains("\r\n1317;;Planifiée;02/03/2026;SOP 917;SOP 917 | SOP 921 |")
                .contains(";'=1+1;");
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("✔ ERP – mysql://127.0.0.1:").contains("MariaDB");
        nothingPersonalIsKept();
    }

    @Test
    void aFailureIsOneSentenceAndAnAdviceAndTheOrdersStay() throws Exception {
        assertThat(run("sync", "--erp")).isZero();
        List<String> rows = rows();
        erp.execute("rename table A_Logbuch to A_Tagebuch");
        assertThat(run("sync", "--erp")).isEqualTo(3);
        assertThat(err()).contains("✖ La table « A_Logbuch » manque dans la base de l’ERP").contains("restent").doesNotContain("Exception");
        assertThat(run("doctor")).isEqualTo(3);
        assertThat(out()).contains("✖ ERP – La table « A_Logbuch » manque");
        erp.execute("rename table A_Tagebuch to A_Logbuch", "delete from A_Logbuch");
        assertThat(run("sync", "--erp")).isEqualTo(3);
        assertThat(err()).contains("ne donne aucune commande de volets planifiée");
        Files.writeString(home.resolve("vigie.properties"), erp.properties().replaceAll("erp.port = \\d+", "erp.port = 1"));
        assertThat(run("sync", "--erp")).isEqualTo(3);
        assertThat(err()).contains("est injoignable");
        assertThat(rows()).isEqualTo(rows);
        assertThat(run("status")).isZero();
        assertThat(out()).contains("planifiées, 0 disparues").contains("est injoignable");
        nothingPersonalIsKept();
    }

    /** Nothing of it in the log, on the screen or in any table, and no password. */
    private void nothingPersonalIsKept() throws Exception {
        String log = Files.readString(home.resolve("logs/vigie.log"));
        String tables = String.join("\n", rows())
                + String.join("\n", PostgresForTests.query(database, "select e::text from execution_sync e"));
        for (String kept : List.of(log, tables, out(), err())) {
            assertThat(kept).doesNotContain(ErpForPipeline.personalData()).doesNotContain(GOSSIP).doesNotContain(PASSWORD)
                    .doesNotContain("4711");
        }
    }

    private List<String> rows() throws Exception {
        return PostgresForTests.query(database, "select c::text from commandes_volets_roulants c order by id");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Map<String, String> environment = new HashMap<>(Map.of("VIGIE_HOME", home.toString(), "VIGIE_DATABASE_URL",
                Objects.requireNonNull(database.url()), "VIGIE_DATABASE_USER", Objects.requireNonNull(database.user()),
                "VIGIE_DATABASE_PASSWORD", Objects.requireNonNull(database.password()).reveal()));
        Console console = new Console(InputStream.nullInputStream(), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), false, Locale.FRENCH);
        return new Cli(new Wiring("test"), environment, console).run(arguments);
    }

    private String out() {
        return readable(out);
    }

    private String err() {
        return readable(err);
    }

    private static String readable(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
