package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.fetch.FolderSource;
import fr.vigie.model.Fault;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.WantedText;
import fr.vigie.store.ErasureReport;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.task.Cancellation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an erasure nothing is left of a text, and nothing brings it back (spec 7, 34). On a real PostgreSQL. */
class ErasureTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String NAME = "Jérôme Dupont";

    @TempDir
    Path folder = Path.of("");

    private Path home() {
        return folder.resolve("home");
    }

    private Path tree() {
        return folder.resolve("logs");
    }

    private Path file(String path) throws Exception {
        Path file = tree().resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** A day whose name stands in every kind of place, in one encoding. */
    private static String log(String name, String day) {
        String first = name.substring(0, name.indexOf(' '));
        return day + " 07:00:00|@MachineStart\n" + day + " 07:01:00|@JobProfiel: R:" + name.replace(" ", "") + " L:3359.0 C:7016 "
                + name.toUpperCase(Locale.ROOT) + "\n" + day + " 07:02:00|@StukUitgevoerd: K214-01 " + name + " 1/6\n" + day
                + " 07:05:00|@MachineWait: 45 sec (" + name + ")\n" + day + " 07:07:00|@StukUitgevoerd: " + "x".repeat(492) + " " + name
                + "\n" + day + " 07:08:00|@" + Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "").replace(" ", "_")
                + ": ouverture\n" + day + " 07:09:00|@MachineStop\n" + day
                + " 07:20:00|@MachineStart\n" + "pas une date " + name + "|@StukUitgevoerd\n" + name + " sans barre\n" + day
                + " 07:21:00|@StukUitgevoerd: K214-02 " + first + "  " + name.substring(first.length() + 1).toUpperCase(Locale.ROOT) + "\n";
    }

    /** Over a block's end (256 KiB) stands the middle of the name. */
    private static byte[] largeLog(String name) {
        StringBuilder log = new StringBuilder();
        int piece = 0;
        while (log.length() < (1 << 18) - 200) {
            log.append("20250530 08:%02d:%02d|@StukUitgevoerd: K%06d\n".formatted(piece / 60 % 60, piece % 60, piece++));
        }
        String last = "20250530 10:00:00|@StukUitgevoerd: ";
        log.append("#".repeat((1 << 18) - log.length() - last.length() - 1 - name.length() / 2)).append('\n').append(last).append(name)
                .append("\n20250530 10:01:00|@StukUitgevoerd: K2\n");
        return log.toString().getBytes(WINDOWS);
    }

    private static Erasing erasing(TestWorkshop workshop, Path home) {
        return new Erasing(workshop.database.erasures(), new LocalTraces(home, workshop.database.erasures()), workshop.database.runs(),
                "marie@bureau-3");
    }

    private Erasing.Outcome erase(TestWorkshop workshop, String text) throws VigieException {
        AtomicReference<Erasing.Outcome> outcome = new AtomicReference<>();
        RunReport report = erasing(workshop, home()).erase(WantedText.of(text), RunTrigger.COMMAND, outcome::set).execute();
        assertThat(report.fault()).isNull();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        return outcome.get();
    }

    private RunReport sync(TestWorkshop workshop) throws VigieException {
        RunReport report = workshop.sync(FolderSource.of(List.of(tree()), TreeLayout.DEFAULT).getFirst());
        assertThat(report.fault()).isNull();
        return report;
    }

    private void write(TestWorkshop workshop) throws Exception {
        Files.write(file("DEM12 (PVC)/20250528.LOG"), log(NAME, "20250528").getBytes(WINDOWS));
        Files.write(file("SU12 (HYBRIDE)/20250528.LOG"), log(NAME, "20250528").getBytes(StandardCharsets.UTF_8));
        Files.write(file("SU12 (HYBRIDE)/20250529.LOG"), log("Autre Personne", "20250529").getBytes(WINDOWS));
        Files.write(file("DEMALU (ALU)/" + NAME + "/20250528.LOG"), log(NAME, "20250528").getBytes(WINDOWS));
        Files.write(file("DEMALU (ALU)/20250530.LOG"), largeLog(NAME));
        sync(workshop);
        workshop.database.orders().replace(List.of(order()), LocalDate.of(2026, 1, 15));
        String of = "'jerome.dupont@bureau-3'";
        PostgresForTests.execute(workshop.settings, "insert into justification (centre_usinage_id, genre, timestamp_debut, commentaire, "
                + "version, auteur) select id, 'arret', '2025-05-28 07:09:00', 'vu avec JEROME DUPONT', 1, " + of
                + " from centre_usinage where nom = 'DEM12'");
        PostgresForTests.execute(workshop.settings,
                "insert into utilisateur (nom, mot_de_passe, role) values ('jerome.dupont', 'x', 'lecteur')");
        PostgresForTests.execute(workshop.settings, "insert into journal_audit (acteur, action, objet, detail, adresse) values (" + of
                + ", 'export', 'sessions', 'Jérôme Dupont', '')");
        PostgresForTests.execute(workshop.settings,
                "insert into execution_sync (genre, declencheur, utilisateur, poste, issue, fin, message) "
                        + "values ('import', 'manuel', 'jerome.dupont', 'poste', 'fait', now(), 'Jérôme Dupont.LOG')");
        Files.createDirectories(home().resolve("logs"));
        Files.writeString(home().resolve("logs/vigie.log"), "INFO Jérôme Dupont.LOG lu\n");
        Files.write(home().resolve("logs/vigie.log.1"), "INFO DUPONT\nJérôme Dupont\n".getBytes(WINDOWS));
        Files.writeString(home().resolve("fenetre.properties"), "rawlog.search=jérôme dupont\n");
    }

    private static PlannedOrder order() {
        return new PlannedOrder("123456", "A", "Planifiée", "Planifiée", LocalDate.of(2026, 1, 2), List.of("SOP 1"), false,
                "Maison Jérôme DUPONT");
    }

    @Test
    void nothing_is_left_of_the_text_and_nothing_brings_it_back() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            write(workshop);
            assertThat(traces(workshop)).as("the test finds what is there").contains("fichier_log_bloc.contenu", "piece_production.details",
                    "job_profil.reference", "job_profil.couleur_libelle", "rejet_ligne.texte", "fichier_log.autres_evenements",
                    "fichier_log.chemin", "centre_usinage.nom", "commandes_volets_roulants.affaire", "justification.commentaire",
                    "justification.auteur", "utilisateur.nom", "journal_audit.detail", "execution_sync.message", "logs/vigie.log",
                    "logs/vigie.log.1", "fenetre.properties", "export");
            Map<String, List<String>> figures = figures(workshop);

            Erasing.Outcome counted = erasing(workshop, home()).find(WantedText.of("jerome dupont"), Cancellation.never());
            assertThat(traces(workshop)).as("a dry run changes nothing").contains("piece_production.details", "logs/vigie.log");
            Erasing.Outcome done = erase(workshop, "jerome dupont");

            assertThat(done.stored().places()).containsExactlyInAnyOrderElementsOf(counted.stored().places());
            assertThat(done.stored().files()).isEqualTo(4);
            assertThat(done.stored().accounts()).isOne();
            assertThat(done.localFiles()).isEqualTo(3).isEqualTo(counted.localFiles());
            assertThat(done.stored().places()).extracting(ErasureReport.Place::column).contains("reference");
            assertThat(traces(workshop)).isEmpty();
            assertThat(figures(workshop)).as("no figure moves").isEqualTo(figures);
            assertThat(PostgresForTests.query(workshop.settings, "select distinct details from piece_production"))
                    .contains("K214-01 _____________ 1/6", "K214-01 Autre Personne 1/6");
            assertThat(PostgresForTests.query(workshop.settings, "select count(*) from utilisateur where actif")).containsExactly("0");
            assertThat(workshop.database.readers().snapshot(moment -> moment.lastGoodRun(RunKind.ERASE)).isPresent()).isTrue();

            comesBack(workshop, figures);
        }
    }

    private void comesBack(TestWorkshop workshop, Map<String, List<String>> figures) throws Exception {
        assertThat(sync(workshop).counts().filesRead()).as("files that did not change are not read").isZero();
        assertThat(generations(workshop)).isEqualTo(1);

        Files.setLastModifiedTime(file("DEM12 (PVC)/20250528.LOG"), FileTime.from(Instant.parse("2025-06-01T00:00:00Z")));
        Files.setLastModifiedTime(file("DEMALU (ALU)/" + NAME + "/20250528.LOG"), FileTime.from(Instant.parse("2025-06-01T00:00:00Z")));
        Files.setLastModifiedTime(file("DEMALU (ALU)/20250530.LOG"), FileTime.from(Instant.parse("2025-06-01T00:00:00Z")));
        assertThat(sync(workshop).failures()).isEmpty();
        assertThat(generations(workshop)).as("sent again, it is known by its content").isEqualTo(1);
        assertThat(traces(workshop)).isEmpty();
        assertThat(figures(workshop)).isEqualTo(figures);

        assertThat(workshop.runner(TestWorkshop.LATER).reprocess(null, null, null, RunTrigger.COMMAND).execute().fault()).isNull();
        assertThat(traces(workshop)).isEmpty();
        assertThat(figures(workshop)).as("rebuilt from the blanked bytes").isEqualTo(figures);

        String more = "20250528 07:30:00|@StukUitgevoerd: K214-03 " + NAME + "\n20250528 07:31:00|@StukUitgevoerd: K214-04\n";
        for (String path : List.of("DEM12 (PVC)/20250528.LOG", "DEMALU (ALU)/" + NAME + "/20250528.LOG")) {
            Files.write(file(path), more.getBytes(WINDOWS), StandardOpenOption.APPEND);
        }
        assertThat(sync(workshop).failures()).isEmpty();
        assertThat(generations(workshop)).as("grown, only its suffix is taken").isEqualTo(1);
        assertThat(traces(workshop)).isEmpty();
        assertThat(PostgresForTests.query(workshop.settings, "select total_pieces from session_production s join centre_usinage c "
                + "on c.id = s.centre_usinage_id where s.date_production = '2025-05-28' and c.nom = 'DEM12'")).containsExactly("5");

        Files.createDirectories(file("DEM12 (PVC)/archive/x").getParent());
        Files.copy(file("DEM12 (PVC)/20250528.LOG"), file("DEM12 (PVC)/archive/" + NAME + " 20250528.LOG"));
        Files.write(file("SU12 (HYBRIDE)/20250528.LOG"), log("Jerome Dupont", "20250528").getBytes(WINDOWS));
        assertThat(sync(workshop).failures()).isEmpty();
        assertThat(traces(workshop)).as("under another name, and replaced").isEmpty();

        workshop.database.orders().replace(List.of(order()), LocalDate.of(2026, 1, 16));
        assertThat(traces(workshop)).as("read from the ERP again").isEmpty();
    }

    @Test
    void a_name_that_was_half_written_at_the_last_reading_is_blanked_whole() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            String begin = "20250528 07:00:00|@StukUitgevoerd: K1\n20250528 07:01:00|@StukUitgevoerd: ";
            Path log = file("DEM12 (PVC)/20250528.LOG");
            Files.write(log, (begin + "Jérôme Du").getBytes(WINDOWS));
            sync(workshop);
            erase(workshop, NAME);
            Files.write(log, (begin + "Jérôme Dupont 2/6\n20250528 07:02:00|@StukUitgevoerd: K3\n").getBytes(WINDOWS));
            sync(workshop);
            assertThat(traces(workshop)).isEmpty();
            assertThat(generations(workshop)).as("it is the same file").isEqualTo(1);
            assertThat(PostgresForTests.query(workshop.settings, "select details from piece_production order by numero_piece"))
                    .containsExactly("K1", "_____________ 2/6", "K3");
        }
    }

    @Test
    void a_run_that_began_before_does_not_bring_the_text_in() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            Files.write(file("DEM12 (PVC)/20250528.LOG"), log(NAME, "20250528").getBytes(WINDOWS));
            Runner late = workshop.runner(TestWorkshop.LATER);
            FolderSource source = FolderSource.of(List.of(tree()), TreeLayout.DEFAULT).getFirst();
            ErasedMeanwhile meanwhile = new ErasedMeanwhile(source, () -> erase(workshop, NAME));
            late.sync(meanwhile, false, RunTrigger.MANUAL).execute();
            assertThat(traces(workshop)).isEmpty();
            sync(workshop);
            assertThat(traces(workshop)).isEmpty();
            assertThat(figures(workshop)).as("the next run takes the file in").hasSize(1);
        }
    }

    @Test
    void two_centres_that_would_bear_one_name_are_left_as_they_are() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            PostgresForTests.execute(workshop.settings,
                    "insert into centre_usinage (nom, type_cu) values ('DEM12 Dupont', 'DEM12'), ('DEM12 DUPONT', 'DEM12')");
            assertThatThrownBy(() -> workshop.database.erasures().erase(WantedText.of("Dupont"), "x", (done, total) -> {},
                    Cancellation.never())).isInstanceOfSatisfying(VigieException.class,
                            clash -> assertThat(clash.fault()).isEqualTo(Fault.ERASE_CLASH));
            assertThat(PostgresForTests.query(workshop.settings, "select nom from centre_usinage order by nom"))
                    .containsExactly("DEM12 DUPONT", "DEM12 Dupont");
            assertThat(workshop.database.erasures().all().isEmpty()).isTrue();
        }
    }

    private static int generations(TestWorkshop workshop) throws SQLException {
        return Integer.parseInt(PostgresForTests.query(workshop.settings, "select max(generation) from fichier_log").getFirst());
    }

    /** Everything that a session's row says, by centre and day. */
    private static Map<String, List<String>> figures(TestWorkshop workshop) throws SQLException {
        Map<String, List<String>> figures = new TreeMap<>();
        String columns = "s.total_pieces, s.amplitude_ms, s.production_ms, s.attente_ms, s.arret_ms, s.inexplique_ms, s.nb_barres, "
                + "s.longueur_barres_mm, s.nb_arrets, s.nb_evenements, s.nb_doublons, s.nb_anomalies, s.heure_premiere_piece";
        for (String row : PostgresForTests.query(workshop.settings,
                "select s.centre_usinage_id || ' ' || s.date_production || '|' || concat_ws('|', " + columns
                        + ") from session_production s")) {
            figures.put(row.substring(0, row.indexOf('|')), List.of(row.substring(row.indexOf('|') + 1).split("\\|")));
        }
        return figures;
    }

    private List<String> traces(TestWorkshop workshop) throws Exception {
        return new TraceSearch(workshop, home()).traces();
    }
}
