package fr.vigie.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.model.Fault;
import fr.vigie.model.OrderRow;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.StopBounds;
import fr.vigie.model.VigieException;
import fr.vigie.store.PieceRow;
import fr.vigie.store.ProfileRow;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.StopRow;
import fr.vigie.store.WaitRow;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
    @TempDir
    private Path scratch;
    private final FakeReaders rows = new FakeReaders();
    private final Exporter exporter = new Exporter(rows, ZoneId.of("Europe/Paris"));

    @Test
    void sessionsInExcelFrAreAsAFrenchSpreadsheetReadsThem() throws Exception {
        rows.sessions.add(Rows.session("DEM12", "DEM12", Rows.DAY));
        rows.sessions.add(Rows.empty(Rows.DAY));
        assertThat(csv(What.SESSIONS, Dialect.EXCEL_FR)).isEqualTo("\uFEFF"
                + "Centre;Type;Date de production;Première pièce;Dernière pièce;Premier démarrage;Dernier arrêt;Pièces;"
                + "Amplitude (hh:mm:ss);Amplitude (s);Attente (hh:mm:ss);Attente (s);Taux d’attente (%);"
                + "Arrêt volontaire (hh:mm:ss);Arrêt volontaire (s);Taux d’arrêt volontaire (%);Inexpliqué (hh:mm:ss);Inexpliqué (s);"
                + "Taux d’inexpliqué (%);Production effective (hh:mm:ss);Production effective (s);Taux d’occupation (%);"
                + "Attente brute (hh:mm:ss);Attente brute (s);Arrêt brut (hh:mm:ss);Arrêt brut (s);Barres;Longueur des barres (mm);Arrêts;"
                + "Micro-arrêts;Arrêt en cours depuis;Événements;Doublons;Anomalies;Fichiers;Créé le;Mis à jour le\r\n"
                + "DEM12;DEM12;26/05/2025;26/05/2025 07:10:00;26/05/2025 07:35:00;26/05/2025 07:00:00;26/05/2025 07:40:00;4;"
                + "00:25:00;1500;00:01:00;60;4,00;00:06:00;360;24,00;00:00:00;0;0,00;00:18:00;1080;72,00;00:01:00;60;00:06:00;360;2;"
                + "11800,00;1;0;26/05/2025 07:40:00;11;0;0;DEM12 (PVC)/20250526.LOG;27/05/2025 08:00:00;27/05/2025 08:00:00\r\n"
                + "SU12;SU12;26/05/2025;;;;;0;00:00:00;0;00:00:00;0;;00:00:00;0;;00:00:00;0;;00:00:00;0;;00:00:00;0;00:00:00;0;0;0,00;0;0;;"
                + "1;0;0;;27/05/2025 08:00:00;27/05/2025 08:00:00\r\n");
    }

    @Test
    void ordersAreOneRowEachInEveryForm() throws Exception {
        PlannedOrder order = new PlannedOrder("52001", "A", "Planifiée", "PlanifiÃ©e", LocalDate.of(2026, 3, 2), List.of("SOP 155", "=S"),
                true,
                "@Résidence");
        rows.orders.add(new OrderRow(order, Instant.parse("2026-03-03T08:00:00Z"), Instant.parse("2026-03-02T08:00:00Z"), null));
        rows.orders.add(new OrderRow(new PlannedOrder("52002", "", "vitrage", "vitrage", null, List.of("=S"), false, null),
                Instant.parse("2026-03-03T08:00:00Z"), Instant.parse("2026-03-02T08:00:00Z"), LocalDate.of(2026, 3, 4)));
        assertThat(csv(What.ORDERS, Dialect.EXCEL_FR)).isEqualTo("\uFEFFN° de commande;Extension;Statut;Planifiée le;Coffre;Coffres;"
                + "Gestion en stock;Affaire;Statut brut;Première vue;Disparue le;Synchronisée le\r\n"
                + "52001;A;Planifiée;02/03/2026;SOP 155;SOP 155 | =S;1;'@Résidence;PlanifiÃ©e;02/03/2026 09:00:00;;03/03/2026 09:00:00\r\n"
                + "52002;;vitrage;;'=S;'=S;0;;vitrage;02/03/2026 09:00:00;04/03/2026;03/03/2026 09:00:00\r\n");
        JsonNode first = json(What.ORDERS).get(0);
        assertThat(first.toString()).isEqualTo("{\"numero_commande\":\"52001\",\"extension\":\"A\",\"status\":\"Planifiée\","
                + "\"date_modification\":\"2026-03-02\",\"coffre\":\"SOP 155\",\"coffres\":[\"SOP 155\",\"=S\"],\"gestion_en_stock\":1,"
                + "\"affaire\":\"@Résidence\",\"statut_brut\":\"PlanifiÃ©e\",\"premiere_vue\":\"2026-03-02T08:00:00.000Z\",\"disparue_le\":null,"
                + "\"date_synchronisation\":\"2026-03-03T08:00:00.000Z\"}");
        Request workbook = new Request(What.ORDERS, Format.XLSX, Dialect.EXCEL_FR, SessionFilter.ALL, Grouping.DEFAULT, Locale.FRANCE);
        Path file = exporter.toFile(workbook, scratch, Cancellation.never());
        assertThat(file.getFileName()).hasToString("Vigie_Commandes.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains("SOP 155 | =S").contains("inlineStr").doesNotContain("<f>");
        }
    }

    @Test
    void sessionsForProgramsHaveTheTablesColumns() throws Exception {
        rows.sessions.add(Rows.session("DEM12", "DEM12", Rows.DAY));
        String text = csv(What.SESSIONS, Dialect.TECHNICAL);
        assertThat(text).startsWith("centre,type_cu,date_production,heure_premiere_piece,").contains(
                "\r\nDEM12,DEM12,2025-05-26,2025-05-26T07:10:00.000,2025-05-26T07:35:00.000,").endsWith("2025-05-27T06:00:00.000Z\r\n");
    }

    @Test
    void sessionsAsJsonAreTheOraclesFieldByField() throws Exception {
        rows.sessions.add(Rows.session("DEM12", "DEM12", Rows.DAY));
        rows.sessions.add(Rows.empty(Rows.DAY));
        JsonNode sessions = json(What.SESSIONS);
        JsonNode oracle = new ObjectMapper().readTree("""
                {"centre": "DEM12", "type_cu": "DEM12", "date_production": "2025-05-26", "total_pieces": 4,
                "heure_premiere_piece": "2025-05-26T07:10:00.000", "heure_derniere_piece": "2025-05-26T07:35:00.000",
                "heure_premier_machine_start": "2025-05-26T07:00:00.000", "heure_dernier_machine_stop": "2025-05-26T07:40:00.000",
                "duree_production_totale": "0.4167", "temps_attente": "0.0167", "temps_arret_volontaire": "0.1000",
                "temps_inexplique": "0.0000", "temps_production_effectif": "0.3000", "taux_occupation": "72.00", "taux_attente": "4.00",
                "taux_arret_volontaire": "24.00", "taux_inexplique": "0.00", "attente_brute_s": "60.000", "arret_brut_s": "360.000",
                "nb_barres": 2, "longueur_barres_mm": "11800.00", "nb_arrets": 1, "nb_micro_arrets": 0,
                "arret_en_cours_depuis": "2025-05-26T07:40:00.000", "nb_evenements": 11, "nb_doublons": 0, "nb_anomalies": 0}
                """);
        oracle.propertyStream().forEach(field -> assertThat(sessions.get(0).get(field.getKey())).as(field.getKey()).isEqualTo(field
                .getValue()));
        assertThat(sessions.get(1).get("taux_occupation").isNull()).isTrue();
        assertThat(sessions.get(1).get("heure_premiere_piece").isNull()).isTrue();
        assertThat(sessions.get(1).get("temps_attente").asText()).isEqualTo("0.0000");
    }

    @Test
    void detailsAsJsonSayWhereTheyComeFrom() throws Exception {
        rows.pieces.add(Rows.piece(1, "=HYPERLINK(\"x\")"));
        rows.waits.add(new WaitRow(Rows.origin(5), Rows.DAY.atTime(7, 15), Rows.DAY.atTime(7, 16), 60));
        rows.stops.add(new StopRow(Rows.origin(7), Rows.DAY.atTime(7, 20), Rows.DAY.atTime(7, 26), 360, StopBounds.KNOWN));
        rows.profiles.add(new ProfileRow(Rows.origin(2), "K214", new BigDecimal("6000.00"), "9016", null, Rows.DAY.atTime(7, 5)));
        assertThat(json(What.PIECES).get(0).toString()).isEqualTo("{\"centre\":\"DEM12\",\"type_cu\":\"DEM12\","
                + "\"date_production\":\"2025-05-26\",\"numero_piece\":1,\"timestamp_production\":\"2025-05-26T07:10:01.000\","
                + "\"details\":\"=HYPERLINK(\\\"x\\\")\",\"reference\":null,\"fichier\":\"DEM12 (PVC)/20250526.LOG\",\"ligne\":3,"
                + "\"date_creation\":\"2025-05-27T06:00:00.000Z\"}");
        assertThat(json(What.WAITS).get(0).get("duree_secondes").intValue()).isEqualTo(60);
        assertThat(json(What.STOPS).get(0).get("bornes").asText()).isEqualTo("connues");
        JsonNode profile = json(What.PROFILES).get(0);
        assertThat(profile.get("longueur").asText()).isEqualTo("6000.00");
        assertThat(profile.get("couleur_libelle").isNull()).isTrue();
    }

    @Test
    void anEmptyExportIsAWholeDocument() throws Exception {
        assertThat(json(What.STOPS)).isEmpty();
        assertThat(csv(What.STOPS, Dialect.TECHNICAL)).isEqualTo(
                "centre,type_cu,date_production,timestamp_debut,timestamp_fin,duree_secondes,bornes,fichier,ligne,date_creation\r\n");
    }

    @Test
    void textIsNeverAFormulaAndNumbersStayNumbers() throws Exception {
        List<String> nasty = List.of("=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx", "\0x", "a;b", "a,b", "a\"b", "a\nb", " a ", "'x",
                "été");
        for (int i = 0; i < nasty.size(); i++) {
            rows.pieces.add(Rows.piece(i + 1, nasty.get(i)));
        }
        rows.profiles.add(new ProfileRow(Rows.origin(2), "-5", new BigDecimal("-1.50"), "N/A", null, Rows.DAY.atTime(7, 5)));
        for (Dialect dialect : Dialect.values()) {
            List<CSVRecord> read = read(csv(What.PIECES, dialect), dialect);
            for (int i = 0; i < nasty.size(); i++) {
                String guarded = i < 7 ? "'" + nasty.get(i) : nasty.get(i);
                assertThat(read.get(i + 1).get(5)).isEqualTo(guarded);
            }
            CSVRecord profile = read(csv(What.PROFILES, dialect), dialect).get(1);
            assertThat(profile.get(4)).isEqualTo("'-5");
            assertThat(profile.get(5)).isEqualTo(dialect == Dialect.EXCEL_FR ? "-1,50" : "-1.50");
        }
    }

    @Test
    void statisticsAddMillisecondsAndNeverAverageRates() throws Exception {
        rows.sessions.add(Rows.session("DEM12", "DEM12", LocalDate.of(2025, 5, 31)));
        rows.sessions.add(Rows.session("DEM12", "DEM12", LocalDate.of(2025, 6, 1)));
        rows.sessions.add(Rows.session("DEM12 Ligne 2", "DEM12", LocalDate.of(2025, 6, 1)));
        rows.sessions.add(Rows.empty(LocalDate.of(2025, 6, 2)));
        JsonNode weeks = stats(new Grouping(Grouping.By.TYPE, Grouping.Per.WEEK));
        assertThat(weeks).hasSize(2);
        JsonNode first = weeks.get(0);
        assertThat(first.get("centre").isNull()).isTrue();
        assertThat(first.get("debut").asText() + first.get("fin").asText()).isEqualTo("2025-05-262025-06-01");
        assertThat(first.get("total_pieces").intValue()).isEqualTo(12);
        assertThat(first.get("taux_occupation").asText()).isEqualTo("72.00");
        assertThat(first.get("cadence").asText()).isEqualTo("13.33");
        assertThat(first.get("longueur_barres_m").asText()).isEqualTo("35.40");
        assertThat(first.get("duree_moyenne_arret_s").asText()).isEqualTo("360.000");
        assertThat(first.get("intervalle_moyen_arrets_s").asText()).isEqualTo("1080.000");
        assertThat(weeks.get(1).get("cadence").isNull()).isTrue();
        assertThat(weeks.get(1).get("taux_occupation").isNull()).isTrue();
        JsonNode months = stats(new Grouping(Grouping.By.CENTRE, Grouping.Per.MONTH));
        assertThat(months).extracting(row -> row.get("centre").asText() + " " + row.get("debut").asText() + " " + row.get("fin").asText())
                .containsExactly("DEM12 2025-05-01 2025-05-31", "DEM12 2025-06-01 2025-06-30", "DEM12 Ligne 2 2025-06-01 2025-06-30",
                        "SU12 2025-06-01 2025-06-30");
        assertThat(stats(Grouping.DEFAULT)).hasSize(4);
    }

    @Test
    void aWorkbookHoldsNativeDatesAndNumbersAndItsDefinitions() throws Exception {
        rows.pieces.add(Rows.piece(1, "=1+1\u0001"));
        byte[] book = export(new Request(What.PIECES, Format.XLSX, Dialect.EXCEL_FR, SessionFilter.ALL, Grouping.DEFAULT, Locale.FRENCH));
        String sheet = entry(book, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<is><t>=1+1 </t></is>").doesNotContain("<f>").contains("<v>45803.0</v>")
                .containsPattern("<v>45803\\.298\\d+</v>").contains("state=\"frozen\"").contains("<autoFilter ref=\"A1:J2\"");
        assertThat(entry(book, "xl/worksheets/sheet2.xml")).contains("Num&#xe9;ro dans la session");
        assertThat(entry(book, "xl/workbook.xml")).contains("name=\"Pi&#xe8;ces\"").contains("name=\"D&#xe9;finitions\"");
        assertThat(entry(book, "xl/styles.xml")).contains("dd/mm/yyyy hh:mm:ss");
    }

    @Test
    void aFullSheetGoesOnInANextOne() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter<PieceRow> writer = new XlsxWriter<>(DetailColumns.PIECES,
                Headings.of(DetailColumns.PIECES, new fr.vigie.text.Messages("export", Locale.ENGLISH)),
                new fr.vigie.text.Messages("export", Locale.ENGLISH),
                ZoneId.of("UTC"), out, 2)) {
            for (int i = 1; i <= 3; i++) {
                writer.write(Rows.piece(i, "p" + i));
            }
        }
        assertThat(entry(out.toByteArray(), "xl/worksheets/sheet1.xml")).contains("p2").doesNotContain("p3");
        assertThat(entry(out.toByteArray(), "xl/worksheets/sheet2.xml")).contains("p3");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void memoryDoesNotGrowWithRows(Format format) throws Exception {
        List<WeakReference<String>> written = new ArrayList<>();
        long[] kept = new long[1];
        Readers atTheEnd = new FakeReaders() {
            @Override
            public void pieces(SessionFilter filter, Consumer<PieceRow> to) {
                for (int i = 1; i <= 2500; i++) {
                    String details = "pièce " + i;
                    written.add(new WeakReference<>(details));
                    to.accept(Rows.piece(i % 59 + 1, details));
                }
                System.gc();
                kept[0] = written.stream().filter(text -> text.get() != null).count();
            }
        };
        long rowsWritten = new Exporter(atTheEnd, ZoneId.of("UTC")).toStream(request(What.PIECES, format), OutputStream.nullOutputStream(),
                Cancellation.never());
        assertThat(rowsWritten).isEqualTo(2500);
        // a workbook holds the rows since its last flush, 1,000 at most
        assertThat(kept[0]).isLessThanOrEqualTo(1001);
    }

    @Test
    void filesHaveTheirStandardNameAndStandWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        SessionFilter november = new SessionFilter(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), "DEM12", null);
        Request request = new Request(What.SESSIONS, Format.CSV, Dialect.EXCEL_FR, november, Grouping.DEFAULT, Locale.FRENCH);
        assertThat(exporter.toFile(request, folder, Cancellation.never()))
                .isEqualTo(folder.resolve("Vigie_Sessions_DEM12_2026-11-01_2026-11-30.csv")).exists();
        assertThat(Exporter.fileName(new Request(What.STOPS, Format.XLSX, Dialect.EXCEL_FR, new SessionFilter(null,
                LocalDate.of(2026, 11, 30), "../DEM12 Ligne/2", null), Grouping.DEFAULT, Locale.FRENCH)))
                .isEqualTo("Vigie_Arrets_-.-DEM12-Ligne-2_debut_2026-11-30.xlsx");
        assertThat(Exporter.fileName(request(What.STATS, Format.JSON))).isEqualTo("Vigie_Statistiques_Tous.json");
        Exporter broken = new Exporter(new FakeReaders() {
            @Override
            public void sessions(SessionFilter filter, Consumer<fr.vigie.store.SessionExport> to) {
                to.accept(Rows.session("DEM12", "DEM12", Rows.DAY));
                throw new CancellationException();
            }
        }, ZoneId.of("UTC"));
        Path target = folder.resolve("out.csv");
        Files.writeString(target, "ancien");
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> broken.toFile(request, target, Cancellation.never()));
        assertThat(target).hasContent("ancien");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatExceptionOfType(VigieException.class)
                .isThrownBy(() -> exporter.toFile(request(What.STATS, Format.CSV), folder.resolve("rien/a.csv"), Cancellation.never()))
                .satisfies(fault -> assertThat(fault.fault()).isEqualTo(Fault.EXPORT_FAILED));
    }

    @Test
    void timesOverADayGoOnCountingHours() {
        assertThat(Texts.clock(java.time.Duration.ofHours(27).plusMillis(1_500))).isEqualTo("27:00:02");
        assertThat(Texts.seconds(java.time.Duration.ofMillis(12_500))).isEqualTo(new BigDecimal("12.5"));
        assertThat(Texts.seconds(java.time.Duration.ofMillis(100_000)).toPlainString()).isEqualTo("100");
    }

    private JsonNode stats(Grouping grouping) throws Exception {
        Request request = new Request(What.STATS, Format.JSON, Dialect.EXCEL_FR, SessionFilter.ALL, grouping, Locale.FRENCH);
        return new ObjectMapper().readTree(export(request)).get("stats");
    }

    private JsonNode json(What what) throws Exception {
        return new ObjectMapper().readTree(export(request(what, Format.JSON))).get(what.code());
    }

    private String csv(What what, Dialect dialect) throws Exception {
        Request request = new Request(what, Format.CSV, dialect, SessionFilter.ALL, Grouping.DEFAULT, Locale.ENGLISH);
        return new String(export(request), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> read(String csv, Dialect dialect) throws IOException {
        return CSVFormat.RFC4180.builder().setDelimiter(dialect == Dialect.EXCEL_FR ? ';' : ',').get().parse(new StringReader(csv))
                .getRecords();
    }

    private static Request request(What what, Format format) {
        return new Request(what, format, Dialect.EXCEL_FR, SessionFilter.ALL, Grouping.DEFAULT, Locale.FRENCH);
    }

    private byte[] export(Request request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.toStream(request, out, Cancellation.never());
        return out.toByteArray();
    }

    private String entry(byte[] zip, String name) throws IOException {
        Path file = Files.write(scratch.resolve("book.xlsx"), zip);
        try (ZipFile entries = new ZipFile(file.toFile())) {
            return new String(entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
