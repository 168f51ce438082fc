package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.vigie.model.Role;
import fr.vigie.store.PostgresForTests;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /openapi.json} says the truth: every answer fits the schema that it gives; also left in {@code target/} for the linter. */
class OpenApiTest {
    static TestApi api;
    static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        api = new TestApi(Map.of(fr.vigie.store.RunKind.FTP, new NoRuns(), fr.vigie.store.RunKind.ERP, new NoRuns()), "edge");
        PostgresForTests.execute(api.where, "insert into commandes_volets_roulants (numero_commande, extension, status, date_modification, "
                + "coffre, gestion_en_stock, coffres, statut_brut, affaire, disparue_le) values ('24188', 'A', 'Planifiée', '2025-05-26', "
                + "'SOP 160', 1, array['SOP 160', 'S P 180'], 'PlanifiÃ©e', 'Nord', null), ('24189', '', 'vitrage', null, 'S T 1', 0, "
                + "array['S T 1'], 'vitrage', null, '2025-05-30')");
        String text = api.send(HttpRequest.newBuilder(api.uri("/openapi.json")).header("Accept-Language", "en")).body();
        document = TestApi.JSON.readTree(text);
        Files.writeString(Path.of("target", "openapi.json"), text);
    }

    /** Of servers that are not set. */
    private static final class NoRuns implements RunStarter {
        @Override
        public boolean configured() {
            return false;
        }

        @Override
        public java.util.Optional<java.util.concurrent.CompletionStage<Long>> start() {
            return java.util.Optional.empty();
        }
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyPathOfTheSpecificationIsThere() {
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        Set<String> paths = new HashSet<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).contains("/token", "/users/", "/users/me", "/centres-usinage/", "/centres-usinage/{id}", "/sessions-production/",
                "/sessions-production/{id}", "/job-profils/", "/job-profils/{id}", "/periodes-attente/", "/periodes-attente/{id}",
                "/periodes-arret/", "/periodes-arret/{id}", "/pieces-production/", "/pieces-production/{id}", "/commandes-volets/",
                "/commandes-volets/{id}", "/commandes-volets/by-numero/{n}", "/commandes-volets/by-status/{s}", "/stats/production-summary",
                "/stats/production-by-centre/{id}", "/sync/ftp", "/sync/erp", "/sync/runs/", "/events", "/health", "/centres/",
                "/centres/{id}", "/sessions/", "/sessions/{id}");
        assertThat(document.get("paths").get("/centres-usinage/{id}").properties()).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("get", "put", "delete");
    }

    @Test
    void everyAnswerFitsItsSchema() throws Exception {
        int judged = 0;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode schema = path.getValue().path("get").path("responses").path("200").path("content").path("application/json")
                    .path("schema");
            if (schema.isMissingNode()) {
                continue;
            }
            JsonNode answer = TestApi.JSON.readTree(api.send(api.as(Role.ADMIN, address(path.getKey()))).body());
            assertThat(schema(schema).validate(answer)).as(path.getKey() + " " + answer).isEmpty();
            assertThat(answer.isArray() && answer.isEmpty()).as(path.getKey() + " has something to judge").isFalse();
            judged++;
        }
        assertThat(judged).isGreaterThan(25);
        HttpResponse<String> problem = api.get("/sessions/999999");
        assertThat(schema(TestApi.JSON.readTree("{\"$ref\":\"#/components/schemas/Probleme\"}")).validate(TestApi.JSON.readTree(problem
                .body()))).isEmpty();
    }

    /** An address that answers. */
    private static String address(String path) throws Exception {
        String list = path.replace("by-numero/{n}", "by-numero/24188").replace("by-status/{s}", "by-status/Planifi%C3%A9e");
        if (list.startsWith("/stats/production-by-centre/")) {
            return list.replace("{id}", "1");
        }
        if (!list.contains("{id}")) {
            return list;
        }
        JsonNode rows = TestApi.JSON.readTree(api.send(api.as(Role.ADMIN, list.replace("{id}", ""))).body());
        return list.replace("{id}", rows.get(0).get("id").asText()) + (list.contains("session") ? "?details=true" : "");
    }

    private static Schema schema(JsonNode of) {
        ObjectNode whole = document.deepCopy();
        whole.remove(java.util.List.of("openapi", "info", "servers", "tags", "paths"));
        whole.setAll((ObjectNode) of.deepCopy());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    }

    @Test
    void ordersAreFoundByNumberAndStatus() throws Exception {
        assertThat(api.json("/commandes-volets/")).hasSize(2);
        assertThat(api.json("/commandes-volets/?presentes=true")).hasSize(1);
        JsonNode order = api.json("/commandes-volets/by-numero/24188").get(0);
        assertThat(order.get("coffres")).hasSize(2);
        assertThat(order.get("gestion_en_stock").asInt()).isOne();
        assertThat(api.json("/commandes-volets/by-status/" + TestApi.encode("Planifiée")).get(0)).isEqualTo(order);
        assertThat(api.json("/commandes-volets/" + order.get("id").asText())).isEqualTo(order);
        assertThat(api.json("/commandes-volets/by-numero/1")).isEmpty();
        assertThat(api.json("/commandes-volets/by-status/planifi")).isEmpty();
        assertThat(api.json(Role.MANAGER, "POST", "/sync/erp", "").statusCode()).as("no server set").isEqualTo(409);
    }

    @Test
    void bothLanguagesDescribeTheSame() throws Exception {
        JsonNode french = TestApi.JSON.readTree(api.get("/openapi.json", "Accept-Language", "fr").body());
        assertThat(french.get("paths").fieldNames()).toIterable().containsExactlyElementsOf(() -> document.get("paths").fieldNames());
        assertThat(french.at("/paths/~1token/post/summary").asText()).contains("jeton");
        assertThat(document.at("/paths/~1token/post/summary").asText()).contains("token");
    }
}
