package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.model.Role;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Centres, users and runs. */
class ApiWriteTest {
    static TestApi api;
    static final AtomicReference<Runs.@Nullable Handle> RUN = new AtomicReference<>();

    @BeforeAll
    static void start() throws Exception {
        AtomicReference<@Nullable TestApi> made = new AtomicReference<>();
        RunStarter starter = new RunStarter() {
            @Override
            public boolean configured() {
                return true;
            }

            @Override
            public Optional<CompletionStage<Long>> start() {
                try {
                    Runs.Handle run = Objects.requireNonNull(made.get()).database.runs().start(RunKind.FTP, RunTrigger.API);
                    RUN.set(run);
                    return Optional.of(CompletableFuture.completedFuture(run.id()));
                } catch (fr.vigie.model.VigieException e) {
                    return Optional.of(CompletableFuture.failedFuture(e));
                }
            }
        };
        api = new TestApi(Map.of(RunKind.FTP, starter), "week");
        made.set(api);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aCentreIsMadeChangedAndDeleted() throws Exception {
        HttpResponse<String> made = api.json(Role.MANAGER, "POST", "/centres-usinage/",
                "{\"nom\":\"DEM12 Essai\",\"type_cu\":\"DEM12\",\"description\":\"à l’essai\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode centre = TestApi.JSON.readTree(made.body());
        String address = made.headers().firstValue("Location").orElseThrow();
        assertThat(api.json(address)).isEqualTo(centre);
        assertThat(centre.get("actif").asBoolean()).isTrue();
        assertThat(centre.get("description").asText()).isEqualTo("à l’essai");

        HttpResponse<String> changed = api.json(Role.MANAGER, "PUT", address,
                "{\"nom\":\"DEM12 Autre\",\"type_cu\":\"DEM12\",\"description\":null,\"actif\":false}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(api.json(address).get("nom").asText()).isEqualTo("DEM12 Autre");
        assertThat(api.json(address).get("description").isNull()).isTrue();
        assertThat(api.json("/centres/?actif_only=true")).noneMatch(one -> one.get("nom").asText().equals("DEM12 Autre"));
        assertThat(api.json("/centres/?actif_only=false")).anyMatch(one -> one.get("nom").asText().equals("DEM12 Autre"));
        assertThat(api.json(Role.MANAGER, "POST", "/centres/", "{\"nom\":\"DEM12 Autre\",\"type_cu\":\"DEM12\"}").statusCode())
                .isEqualTo(409);
        assertThat(api.json(Role.MANAGER, "PUT", address, "{\"nom\":\"DEM12\",\"type_cu\":\"DEM12\"}").statusCode()).isEqualTo(409);

        assertThat(api.json(Role.MANAGER, "DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(api.get(address).statusCode()).isEqualTo(404);
        assertThat(api.json(Role.MANAGER, "DELETE", address, "").statusCode()).isEqualTo(404);
        assertThat(api.json(Role.MANAGER, "PUT", address, "{\"nom\":\"Y\",\"type_cu\":\"DEM12\"}").statusCode()).isEqualTo(404);
        assertThat(api.query("select action from journal_audit where acteur = 'responsable' and objet like 'centre%' order by id"))
                .contains("creation", "modification", "suppression");
    }

    @Test
    void aCentreWithSessionsIsMadeInactiveInstead() throws Exception {
        JsonNode centre = api.json("/centres/?limit=1").get(0);
        String address = "/centres/" + centre.get("id");
        assertThat(api.json(Role.MANAGER, "PUT", address, "{\"nom\":\"Autre nom\",\"type_cu\":\"DEM12\"}").statusCode()).isEqualTo(409);
        HttpResponse<String> deleted = api.json(Role.MANAGER, "DELETE", address, "");
        assertThat(deleted.statusCode()).isEqualTo(409);
        assertThat(deleted.body()).contains("inactif");
        assertThat(api.json(address).get("actif").asBoolean()).isFalse();
        assertThat(api.json("/sessions/?centre_usinage_id=" + centre.get("id"))).isNotEmpty();
    }

    @Test
    void anAdminManagesUsers() throws Exception {
        HttpResponse<String> made = api.json(Role.ADMIN, "POST", "/users/",
                "{\"nom\":\"zoé\",\"mot_de_passe\":\"longue-phrase-secrète\",\"role\":\"lecteur\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        assertThat(api.login("ZOÉ", "longue-phrase-secrète").statusCode()).isEqualTo(200);
        assertThat(
                api.json(Role.ADMIN, "POST", "/users/", "{\"nom\":\"Zoé\",\"mot_de_passe\":\"longue-phrase-secrète\",\"role\":\"lecteur\"}")
                        .statusCode())
                .as("one name, however written").isEqualTo(409);
        assertThat(
                api.json(Role.ADMIN, "POST", "/users/", "{\"nom\":\"court\",\"mot_de_passe\":\"abc\",\"role\":\"lecteur\"}").statusCode())
                .isEqualTo(400);
        assertThat(api.json(Role.ADMIN, "POST", "/users/",
                "{\"nom\":\"chef\",\"mot_de_passe\":\"longue-phrase-secrète\",\"role\":\"chef\"}").statusCode()).isEqualTo(400);
        HttpResponse<String> promoted = api.json(Role.ADMIN, "PUT", address, "{\"role\":\"responsable\",\"actif\":true}");
        assertThat(TestApi.JSON.readTree(promoted.body()).get("role").asText()).isEqualTo("responsable");
        assertThat(TestApi.JSON.readTree(api.send(api.as(Role.ADMIN, "/users/")).body())).anyMatch(
                user -> user.get("nom").asText().equals("zoé") && user.get("role").asText().equals("responsable"));
        assertThat(api.json(Role.ADMIN, "PUT", "/users/99999", "{}").statusCode()).isEqualTo(404);
        assertThat(api.query("select detail from journal_audit where objet = 'utilisateur zoé'")).contains("role=lecteur",
                "role=responsable actif=true");
    }

    @Test
    void everybodyChangesTheirOwnPassword() throws Exception {
        api.accounts.add("luc", TestApi.PASSWORD, Role.READER, new fr.vigie.access.Accounts.By("test", ""));
        String token = TestApi.JSON.readTree(api.login("luc", TestApi.PASSWORD).body()).get("access_token").asText();
        assertThat(put(token, "{\"mot_de_passe_actuel\":\"faux-faux-faux\",\"mot_de_passe\":\"nouvelle-phrase-9\"}")).isEqualTo(400);
        assertThat(put(token, "{\"mot_de_passe_actuel\":\"" + TestApi.PASSWORD + "\",\"mot_de_passe\":\"court\"}")).isEqualTo(400);
        assertThat(put(token, "{\"mot_de_passe_actuel\":\"" + TestApi.PASSWORD + "\",\"mot_de_passe\":\"nouvelle-phrase-9\"}"))
                .isEqualTo(200);
        assertThat(api.login("luc", TestApi.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(api.login("luc", "nouvelle-phrase-9").statusCode()).isEqualTo(200);
        assertThat(api.json("/users/me").get("nom").asText()).isEqualTo("lecteur");
    }

    private static int put(String token, String body) throws Exception {
        return api.send(java.net.http.HttpRequest.newBuilder(api.uri("/users/me")).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body))).statusCode();
    }

    @Test
    void aRunIsStartedOnceAndFollowed() throws Exception {
        HttpResponse<String> started = api.json(Role.MANAGER, "POST", "/sync/ftp", "");
        assertThat(started.statusCode()).isEqualTo(202);
        String address = started.headers().firstValue("Location").orElseThrow();
        JsonNode run = api.json(address);
        assertThat(run.get("issue").asText()).isEqualTo("en_cours");
        assertThat(run.get("declencheur").asText()).isEqualTo("api");
        assertThat(run.get("fin").isNull()).isTrue();
        HttpResponse<String> second = api.json(Role.MANAGER, "POST", "/sync/ftp", "");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Location")).contains(address);
        try (Runs.Handle handle = Objects.requireNonNull(RUN.get())) {
            handle.finish(RunCounts.NONE, RunOutcome.DONE, null);
        }
        assertThat(api.json(address).get("issue").asText()).isEqualTo("fait");
        assertThat(api.json("/sync/runs/").get(0).get("id")).isEqualTo(run.get("id"));
        assertThat(api.query("select detail from journal_audit where action = 'synchronisation'")).contains(address);
        assertThat(api.json(Role.MANAGER, "POST", "/sync/erp", "").statusCode()).isIn(404, 409);
    }
}
