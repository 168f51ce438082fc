package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.export.Dialect;
import fr.vigie.export.Exporter;
import fr.vigie.export.Format;
import fr.vigie.export.Grouping;
import fr.vigie.export.Request;
import fr.vigie.export.What;
import fr.vigie.model.Role;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is read, against the export of the same database. */
class ApiReadTest {
    private static final Set<String> KEYS = Set.of("id", "centre_usinage_id", "session_id", "fichier_log_id", "job_profil_id");

    static TestApi api;
    @TempDir
    Path scratch;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.filled("edge");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({"/sessions-production/,SESSIONS", "/sessions/,SESSIONS", "/pieces-production/,PIECES", "/periodes-attente/,WAITS",
            "/periodes-arret/,STOPS", "/job-profils/,PROFILES"})
    void figuresEqualTheExports(String path, What what) throws Exception {
        List<JsonNode> rows = rows(export(what, Grouping.DEFAULT, SessionFilter.ALL).get(what.code()));
        List<JsonNode> all = all(path + "?limit=7");
        assertThat(all).hasSameSizeAs(rows).isNotEmpty();
        assertThat(withoutKeys(all)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(api.get(path).headers().firstValue("X-Total-Count")).contains(Integer.toString(rows.size()));
        // each by its own address, too
        JsonNode some = all.get(all.size() / 2);
        assertThat(api.json(path + some.get("id").asText())).isEqualTo(some);
    }

    @Test
    void sessionsAreFiltered() throws Exception {
        JsonNode centres = api.json("/centres-usinage/");
        for (JsonNode centre : centres) {
            JsonNode found = api.json("/sessions-production/?limit=1000&centre_usinage_id=" + centre.get("id"));
            assertThat(found).allMatch(session -> session.get("centre").equals(centre.get("nom")));
            assertThat(found.size()).isEqualTo(rows(export(What.SESSIONS, Grouping.DEFAULT,
                    new SessionFilter(null, null, centre.get("nom").asText(), null)).get("sessions")).size());
        }
        LocalDate from = LocalDate.of(2025, 5, 27);
        LocalDate to = LocalDate.of(2025, 5, 30);
        JsonNode found = api.json("/sessions/?type_cu=SU12&date_debut=" + from + "&date_fin=" + to);
        assertThat(withoutKeys(rows(found))).containsExactlyInAnyOrderElementsOf(
                rows(export(What.SESSIONS, Grouping.DEFAULT, new SessionFilter(from, to, null, "SU12")).get("sessions"))).isNotEmpty();
        assertThat(api.json("/sessions/?type_cu=" + TestApi.encode("SU12' or 1=1"))).isEmpty();
        // each end by itself
        JsonNode all = api.json("/sessions/?limit=1000");
        JsonNode after = api.json("/sessions/?limit=1000&date_debut=" + to.plusDays(1));
        JsonNode before = api.json("/sessions/?limit=1000&date_fin=" + to);
        assertThat(after).isNotEmpty().allMatch(session -> session.get("date_production").asText().compareTo(to.toString()) > 0);
        assertThat(before).isNotEmpty().allMatch(session -> session.get("date_production").asText().compareTo(to.toString()) <= 0);
        assertThat(after.size() + before.size()).isEqualTo(all.size());
        for (String list : List.of("/sessions/", "/pieces-production/", "/stats/production-summary", "/stats/production-by-centre/1")) {
            assertThat(api.get(list + "?date_debut=" + to + "&date_fin=" + from).statusCode()).as(list).isEqualTo(400);
        }
    }

    @Test
    void piecesAreFilteredBySessionAndDays() throws Exception {
        LocalDate day = LocalDate.of(2025, 5, 27);
        List<JsonNode> ofDay = all("/pieces-production/?limit=1000&date_debut=" + day + "&date_fin=" + day);
        assertThat(withoutKeys(ofDay)).containsExactlyInAnyOrderElementsOf(
                rows(export(What.PIECES, Grouping.DEFAULT, SessionFilter.ofDay(day)).get("pieces"))).isNotEmpty();
        String session = ofDay.getFirst().get("session_id").asText();
        List<JsonNode> ofSession = all("/pieces-production/?session_id=" + session);
        assertThat(ofSession).allMatch(piece -> piece.get("session_id").asText().equals(session))
                .hasSize(api.json("/sessions/" + session).get("total_pieces").asInt());
        assertThat(ofSession).extracting(piece -> piece.get("numero_piece").asInt()).isSorted();
    }

    @Test
    void aSessionEmbedsItsDetails() throws Exception {
        for (JsonNode session : api.json("/sessions/?limit=1000")) {
            String id = session.get("id").asText();
            JsonNode whole = api.json("/sessions/" + id + "?details=true");
            for (Map.Entry<String, String> table : Map.of("job_profils", "/job-profils/", "periodes_attente", "/periodes-attente/",
                    "periodes_arret", "/periodes-arret/", "pieces_production", "/pieces-production/").entrySet()) {
                assertThat(rows(whole.get(table.getKey()))).isEqualTo(all(table.getValue() + "?limit=1000&session_id=" + id));
            }
            ((ObjectNode) whole).remove(List.of("job_profils", "periodes_attente", "periodes_arret", "pieces_production"));
            assertThat(whole).isEqualTo(session);
            assertThat(api.json("/sessions/" + id + "?details=false")).isEqualTo(session);
        }
    }

    @Test
    void sumsEqualTheStatisticsExport() throws Exception {
        JsonNode summary = api.json("/stats/production-summary?date_debut=2025-05-26&date_fin=2025-06-30");
        SessionFilter span = new SessionFilter(LocalDate.of(2025, 5, 26), LocalDate.of(2025, 6, 30), null, null);
        List<JsonNode> types = rows(export(What.STATS, new Grouping(Grouping.By.TYPE, Grouping.Per.ALL), span).get("stats"));
        assertThat(summary.get("par_type")).hasSameSizeAs(types).isNotEmpty();
        for (int i = 0; i < types.size(); i++) {
            ObjectNode expected = types.get(i).deepCopy();
            expected.remove(List.of("centre", "debut", "fin"));
            assertThat(summary.get("par_type").get(i)).isEqualTo(expected);
        }
        int pieces = types.stream().mapToInt(type -> type.get("total_pieces").asInt()).sum();
        assertThat(summary.get("total").get("total_pieces").asInt()).isEqualTo(pieces).isPositive();
        assertThat(summary.get("date_debut").asText()).isEqualTo("2025-05-26");
    }

    @Test
    void sumsOfACentreEqualTheStatisticsExport() throws Exception {
        for (JsonNode centre : api.json("/centres/")) {
            JsonNode sums = api.json("/stats/production-by-centre/" + centre.get("id"));
            SessionFilter filter = new SessionFilter(null, null, centre.get("nom").asText(), null);
            List<JsonNode> days = rows(export(What.STATS, Grouping.DEFAULT, filter).get("stats"));
            assertThat(sums.get("par_jour")).hasSameSizeAs(days);
            for (int i = 0; i < days.size(); i++) {
                ObjectNode expected = days.get(i).deepCopy();
                JsonNode day = expected.remove("debut");
                expected.remove(List.of("centre", "type_cu", "fin"));
                expected.set("date_production", day);
                assertThat(sums.get("par_jour").get(i)).isEqualTo(expected);
            }
            assertThat(sums.get("centre")).isEqualTo(centre);
        }
        assertThat(api.get("/stats/production-by-centre/999999").statusCode()).isEqualTo(404);
        JsonNode some = api.json("/stats/production-by-centre/1?date_debut=2025-05-27&date_fin=2025-05-28").get("par_jour");
        assertThat(some).isNotEmpty().allMatch(day -> List.of("2025-05-27", "2025-05-28").contains(day.get("date_production").asText()));
        assertThat(api.json("/stats/production-by-centre/1").get("par_jour")).hasSizeGreaterThan(some.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions-production/", "/pieces-production/", "/periodes-attente/", "/periodes-arret/", "/job-profils/",
            "/centres-usinage/", "/sync/runs/"})
    void everyListComesAsCsvToo(String path) throws Exception {
        HttpResponse<String> csv = api.get(path, "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        List<JsonNode> json = all(path);
        List<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv.body())).getRecords();
        assertThat(records).hasSameSizeAs(json).isNotEmpty();
        for (int i = 0; i < records.size(); i++) {
            Map<String, String> cells = records.get(i).toMap();
            JsonNode row = json.get(i);
            cells.forEach((name, cell) -> assertThat(cell).as(name).isIn(text(row.get(name)), "'" + text(row.get(name))));
        }
        assertThat(api.get(path + "?limit=1", "Accept", "text/csv;q=0.9, application/json;q=0.1").body().lines()).hasSize(2);
        assertThat(api.get(path, "Accept", "text/csv;q=0.1, application/json").body()).startsWith("[");
        assertThat(api.query("select count(*) from journal_audit where action = 'export' and objet = '" + path + "'").getFirst())
                .isNotEqualTo("0");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() throws Exception {
        HttpResponse<String> first = api.get("/sessions/?limit=5");
        long length = first.body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(first.headers().firstValueAsLong("Content-Length")).hasValue(length);
        HttpResponse<String> head = api.send(api.as(Role.READER, "/sessions/?limit=5").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(length);
        assertThat(head.body()).isEmpty();
        HttpRequest.Builder nobody = HttpRequest.newBuilder(api.uri("/sessions/?limit=5")).method("HEAD",
                HttpRequest.BodyPublishers.noBody());
        assertThat(api.send(nobody).statusCode()).as("HEAD without a token").isEqualTo(401);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.get("/sessions/?limit=5", "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(api.get("/sessions/?limit=4", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(api.get("/sessions/?limit=5", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeIsSeenAtOnce() throws Exception {
        String tag = api.get("/centres/").headers().firstValue("ETag").orElseThrow();
        for (int i = 0; i < 20; i++) {
            api.database.centres().change(1, new fr.vigie.store.Centres.Draft(name(1), type(1), "essai " + i, true),
                    fr.vigie.store.AuditEntry.byCommand("test", fr.vigie.store.AuditAction.CHANGE, "centre 1", ""));
            HttpResponse<String> now = api.get("/centres/", "If-None-Match", tag);
            assertThat(now.statusCode()).isEqualTo(200);
            assertThat(now.body()).contains("essai " + i);
            tag = now.headers().firstValue("ETag").orElseThrow();
        }
    }

    private static String name(int id) throws Exception {
        return api.query("select nom from centre_usinage where id = " + id).getFirst();
    }

    private static String type(int id) throws Exception {
        return api.query("select type_cu from centre_usinage where id = " + id).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions-production/?limit=2", "/pieces-production/?limit=3", "/periodes-attente/?limit=1"})
    void partsNeitherSkipNorRepeatWhileRowsAreAdded(String path) throws Exception {
        try (TestApi other = TestApi.filled("week")) {
            Set<String> before = new HashSet<>();
            for (JsonNode row : other.json(path.replaceFirst("limit=\\d", "limit=1000"))) {
                before.add(row.get("id").asText());
            }
            List<String> seen = new ArrayList<>();
            int day = 0;
            for (String next = path; next != null;) {
                HttpResponse<String> part = other.get(next);
                for (JsonNode row : TestApi.JSON.readTree(part.body())) {
                    seen.add(row.get("id").asText());
                }
                if (day < 6) {
                    // of every centre, so also before the place where reading is
                    other.importFrom(moreLogs(day++));
                }
                next = TestApi.next(part);
            }
            assertThat(seen).as("nothing twice").doesNotHaveDuplicates();
            assertThat(seen).as("nothing left out").containsAll(before);
        }
    }

    private Path moreLogs(int day) throws Exception {
        LocalDate date = LocalDate.of(2025, 7, 1).plusDays(day);
        for (String folder : List.of("DEM12 (PVC)", "DEMALU (ALU)", "SU12 (HYBRIDE)")) {
            Path file = scratch.resolve(folder).resolve(date.toString().replace("-", "") + ".LOG");
            Files.createDirectories(file.getParent());
            String stamp = date.toString().replace("-", "");
            Files.writeString(file, stamp + " 07:00:00|@StukUitgevoerd: a\r\n" + stamp + " 07:00:20|@MachineWait: 12 sec\r\n" + stamp
                    + " 07:30:00|@StukUitgevoerd: b\r\n", StandardCharsets.US_ASCII);
        }
        return scratch;
    }

    @Test
    void skippingIsStable() throws Exception {
        List<JsonNode> all = all("/pieces-production/?limit=1000");
        List<JsonNode> parts = new ArrayList<>();
        for (int skip = 0; skip < all.size(); skip += 11) {
            parts.addAll(rows(api.json("/pieces-production/?limit=11&skip=" + skip)));
        }
        assertThat(parts).isEqualTo(all);
        assertThat(api.json("/pieces-production/?skip=2147483647")).isEmpty();
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        HttpResponse<String> health = api.send(java.net.http.HttpRequest.newBuilder(api.uri("/health")));
        assertThat(health.statusCode()).isEqualTo(200);
        JsonNode state = TestApi.JSON.readTree(health.body());
        assertThat(state.get("base").asText()).isEqualTo("ok");
        assertThat(state.get("age_s").asLong()).isBetween(0L, 600L);
    }

    @Test
    void problemsSpeakTheCallersLanguage() throws Exception {
        HttpResponse<String> french = api.get("/sessions/123456", "Accept-Language", "fr-CA, en;q=0.5");
        assertThat(french.statusCode()).isEqualTo(404);
        assertThat(french.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = TestApi.JSON.readTree(french.body());
        assertThat(problem.get("title").asText()).isEqualTo("Introuvable");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("type").asText()).isEqualTo("urn:vigie:problem:not-found");
        assertThat(api.get("/sessions/123456", "Accept-Language", "de, en").body()).contains("Not found");
        assertThat(api.get("/sessions/123456").body()).contains("Introuvable");
        assertThat(api.get("/nulle-part").statusCode()).isEqualTo(404);
        assertThat(api.get("/sessions/?date_debut=2025-06-02&date_fin=2025-06-01").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageToTryItNeedsNothingFromOutside() throws Exception {
        HttpResponse<String> page = api.get("/docs");
        assertThat(page.body()).contains("/docs/swagger-ui-bundle.js").doesNotContain("http:").doesNotContain("https:");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "vigie.js", "favicon-32x32.png")) {
            assertThat(api.get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(api.get("/docs/index.html").statusCode()).isEqualTo(404);
        assertThat(api.get("/docs/..%2F..%2Fbuild.properties").statusCode()).isBetween(400, 499);
    }

    private static JsonNode export(What what, Grouping grouping, SessionFilter filter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(api.database.readers(), ZoneOffset.UTC).toStream(
                new Request(what, Format.JSON, Dialect.TECHNICAL, filter, grouping, Locale.FRENCH), out, Cancellation.never());
        return TestApi.JSON.readTree(out.toByteArray());
    }

    private static List<JsonNode> all(String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (String next = path; next != null;) {
            HttpResponse<String> part = api.get(next);
            assertThat(part.statusCode()).as(part.body()).isEqualTo(200);
            all.addAll(rows(TestApi.JSON.readTree(part.body())));
            next = TestApi.next(part);
        }
        return all;
    }

    private static List<JsonNode> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<JsonNode> withoutKeys(List<JsonNode> rows) {
        return rows.stream().<JsonNode>map(row -> ((ObjectNode) row.deepCopy()).remove(KEYS)).toList();
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? "" : node.asText();
    }
}
