package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.access.Accounts;
import fr.vigie.config.Settings;
import fr.vigie.export.Rows;
import fr.vigie.model.Centre;
import fr.vigie.model.Fault;
import fr.vigie.model.OrderRow;
import fr.vigie.model.SessionRow;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.pipeline.RunReport;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.OrderSummary;
import fr.vigie.store.PieceRow;
import fr.vigie.store.ProfileRow;
import fr.vigie.store.Readers;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.SessionExport;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StopRow;
import fr.vigie.store.WaitRow;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import fr.vigie.update.UpdateState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final RunCounts COUNTS = new RunCounts(5, 2, 0, 3_400_000, 12_345, 3);
    private static final DatabaseInfo DATABASE = new DatabaseInfo(true, "/data/pg", "18.6", 1, 8_000_000);

    @TempDir
    private Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";
    private Locale locale = Locale.FRENCH;

    @Test
    void importTellsWhatItDidOnStandardErrorAlone() {
        assertThat(run("import", "a", "b c")).isZero();
        assertThat(services.asked).containsExactly("open", "import [a, b c]", "close");
        assertThat(out()).isEmpty();
        assertThat(err()).contains("Lecture : 1/2 fichiers").contains("Terminé.").contains("2 lus").contains("12 345")
                .contains("3,4 Mo en 1,5 s");
    }

    @Test
    void anEnglishUserReadsEnglish() {
        locale = Locale.US;
        run("import", "a");
        assertThat(err()).contains("Done.").contains("2 read").contains("12,345").contains("3.4 MB in 1.5 s");
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        assertThat(run("import", "a", "--quiet")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void eachFailedFileIsNamedAndTheCodeIsOne() {
        services.report = new RunReport(RunOutcome.PART, COUNTS, 0, 0, 0,
                List.of(new VigieException(Fault.EXPORT_FAILED, "x.LOG", "cassé")),
                null, Duration.ZERO);
        assertThat(run("-q", "import", "a")).isEqualTo(1);
        assertThat(err()).contains("✖").contains("x.LOG").contains("cassé");
    }

    @ParameterizedTest
    @CsvSource({"EXPORT_FAILED,3", "FTP_LOGIN,3", "FILE_UNREADABLE,1", "CENTRE_UNKNOWN,2", "INTERNAL,70", "CANCELLED,130"})
    void exitCodesFollowTheFault(Fault fault, int code) {
        assertThat(ExitCodes.of(fault)).isEqualTo(code);
        assertThat(ExitCodes.of(new RunReport(RunOutcome.FAILED, COUNTS, 0, 0, 0, List.of(), new VigieException(fault), Duration.ZERO)))
                .isEqualTo(code);
    }

    @Test
    void aCancelledRunEndsAsAShellTellsOfIt() {
        services.report = new RunReport(RunOutcome.CANCELLED, COUNTS, 0, 0, 0, List.of(), null, Duration.ZERO);
        assertThat(run("reprocess")).isEqualTo(130);
        services.failure = new java.util.concurrent.CancellationException();
        assertThat(run("reprocess")).isEqualTo(130);
    }

    @Test
    void aWrongSettingIsNamedBeforeAnythingStarts() throws Exception {
        Files.writeString(home.resolve("vigie.properties"), "ftp.port = 0\nnimporte = x\n");
        assertThat(run("import", "a")).isEqualTo(3);
        assertThat(services.asked).isEmpty();
        assertThat(err()).contains("ftp.port").contains("ligne 1").contains("nimporte").contains("ligne 2");
    }

    @Test
    void anInternalErrorHasACodeToQuoteAndItsDetailsAreInTheLog() throws Exception {
        services.failure = new IllegalStateException("sombre\nligne forgée");
        assertThat(run("import", "a")).isEqualTo(70);
        String code = err().replaceAll("(?s).*code ([0-9A-V]{7}).*", "$1");
        assertThat(code).hasSize(7);
        Path log = home.resolve("logs/vigie.log");
        assertThat(Files.readAllLines(log)).filteredOn(line -> line.contains(code)).hasSize(1).first().asString()
                .contains("sombre\\nligne forgée").contains("IllegalStateException");
        assertThat(err()).doesNotContain("sombre");
    }

    @ParameterizedTest
    @CsvSource({"nimporte,« nimporte »", "import,PATH", "export,WHAT", "export choses,« choses »",
            "export stats --from hier,AAAA-MM-JJ", "export stats --format pdf,csv | json | xlsx",
            "export stats --dialect x,excel-fr | technical",
            "export stats --from 2026-02-02 --to 2026-01-01,--to est avant --from", "sync --bof,« --bof »", "secret,set ou remove",
            "secret set mysql,ftp | database | erp | api", "user,add", "user add x,--role", "user add x --role chef,lecteur",
            "status trop,« trop »", "db,restore ou move", "db backup,FILE", "db restore,FILE", "db move,--to",
            "db move --to postgres://x,embedded", "db move --to jdbc:postgresql://x/y?password=geheim,sans mot de passe"})
    void wrongUsageIsSaidInTheUsersLanguage(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err()).contains("Commande mal formée").contains(said).contains("--help");
        assertThat(out()).isEmpty();
        assertThat(services.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "sync", "export", "status", "doctor", "reprocess", "demo", "secret", "serve", "user",
            "user add", "user disable", "user list", "secret set", "db", "db info", "db backup", "db restore", "db move",
            "secret remove", "gdpr", "gdpr report", "gdpr purge", "gdpr erase"})
    void everyCommandHasItsHelpInBothLanguages(String command) {
        String[] words = (command + " --help").strip().split(" ");
        assertThat(run(words)).isZero();
        String french = out();
        assertThat(french).contains("Usage :").contains("--home").contains("Montre cette aide.");
        assertThat(err()).isEmpty();
        locale = Locale.ENGLISH;
        out.reset();
        run(words);
        assertThat(out()).contains("Usage:").contains("Shows this help.").isNotEqualTo(french);
        assertThat(services.asked).isEmpty();
        assertThat(home.resolve("logs")).doesNotExist();
    }

    @Test
    void theVersionIsMavens() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("vigie \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void withoutACommandTheDesktopOpens() {
        assertThat(run()).isZero();
        assertThat(services.asked).containsExactly("desktop " + home);
    }

    @Test
    void syncNeedsTheServerThatIsAskedFor() {
        assertThat(run("sync")).isEqualTo(3);
        environment.put("VIGIE_FTP_HOST", "192.0.2.10");
        assertThat(run("sync", "--erp")).isEqualTo(3);
        assertThat(err()).contains("Aucun ERP n’est réglé").contains("erp.host");
        assertThat(services.asked).isEmpty();
        assertThat(run("sync", "--ftp")).isZero();
        assertThat(services.asked).containsExactly("open", "sync", "close");
    }

    @Test
    void syncDoesWhateverIsConfiguredAndOneFailureDoesNotStopTheOther() {
        environment.put("MYSQL_HOST", "192.0.2.20");
        assertThat(run("sync")).isZero();
        assertThat(services.asked).containsExactly("open", "orders", "close");
        assertThat(err()).contains("Commandes : 5 planifiées, dont 2 nouvelles ou modifiées et 1 inchangées");
        services.asked.clear();
        environment.put("FTP_HOST", "192.0.2.10");
        services.report = new RunReport(RunOutcome.FAILED, COUNTS, 0, 0, 0, List.of(), new VigieException(Fault.FTP_LISTING, "/", "550"),
                Duration.ZERO);
        assertThat(run("sync")).as("both failed").isEqualTo(3);
        assertThat(services.asked).containsExactly("open", "sync", "orders", "close");
        assertThat(ExitCodes.together(List.of(0, 3))).isEqualTo(1);
        assertThat(ExitCodes.together(List.of(1, 3))).isEqualTo(3);
        assertThat(ExitCodes.together(List.of(0, 70))).isEqualTo(70);
    }

    @Test
    void watchingWatchesWhatIsAskedFor() {
        environment.put("MYSQL_HOST", "192.0.2.20");
        environment.put("FTP_HOST", "192.0.2.10");
        run("sync", "--watch");
        run("sync", "--watch", "--erp");
        assertThat(services.asked).contains("watch [FTP, ERP]", "watch [ERP]");
    }

    @Test
    void ordersAreExportedWithoutACentre() {
        assertThat(run("export", "orders", "--dialect", "technical")).isZero();
        assertThat(out())
                .isEqualTo("numero_commande,extension,status,date_modification,coffre,coffres,gestion_en_stock,affaire,statut_brut,"
                        + "premiere_vue,disparue_le,date_synchronisation\r\n");
        assertThat(run("export", "orders", "--centre", "DEM12")).isEqualTo(2);
        assertThat(err()).contains("ne vont pas avec orders");
    }

    @Test
    void doctorAdvisesAnAccountThatCanOnlyRead() {
        environment.put("MYSQL_HOST", "192.0.2.20");
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("▲ ERP – mysql://192.0.2.20:3306/erp, 10.11.6-MariaDB, chiffré").contains("SELECT");
    }

    @Test
    void watchReportsEachRun() {
        environment.put("VIGIE_FTP_HOST", "192.0.2.10");
        assertThat(run("sync", "--watch")).isZero();
        assertThat(services.asked).containsExactly("open", "watch [FTP]", "close");
        assertThat(err()).contains("Terminé.");
    }

    @Test
    void reprocessTakesDaysAndCentre() {
        assertThat(run("reprocess", "--from", "2026-01-01", "--to", "2026-01-31", "--centre", "DEM12")).isZero();
        assertThat(services.asked).contains("reprocess SessionFilter[from=2026-01-01, to=2026-01-31, centre=DEM12, type=null]");
        assertThat(run("reprocess", "--centre", "DEM13")).isEqualTo(2);
        assertThat(err()).contains("DEM13").contains("DEM12");
    }

    @Test
    void exportsAreDataOnStandardOutput() throws Exception {
        assertThat(run("export", "sessions", "--format", "json", "--type", "dem12")).isZero();
        assertThat(new ObjectMapper().readTree(out()).get("sessions").get(0).get("taux_occupation").asText()).isEqualTo("72.00");
        assertThat(err()).isEmpty();
        out.reset();
        assertThat(run("export", "stats", "--by", "type", "--per", "month", "--dialect", "technical")).isZero();
        assertThat(out()).startsWith("centre,type_cu,debut,fin,");
        assertThat(run("export", "sessions", "--out", home.toString(), "--format", "xlsx")).isZero();
        assertThat(home.resolve("Vigie_Sessions_Tous.xlsx")).isNotEmptyFile();
        assertThat(err()).contains("Vigie_Sessions_Tous.xlsx");
    }

    @Test
    void statusTellsAgesToPeopleAndPrograms() throws Exception {
        assertThat(run("status")).isZero();
        assertThat(out()).contains("PostgreSQL 18.6").contains("DEM12").contains("2025-05-26").contains("Fichiers en erreur : 0");
        out.reset();
        assertThat(run("status", "--json")).isZero();
        JsonNode status = new ObjectMapper().readTree(out());
        assertThat(status.get("database").get("server_version").asText()).isEqualTo("18.6");
        assertThat(status.get("centres").get(0).get("last_event").asText()).startsWith("2025-05-26T07:40");
        assertThat(err()).isEmpty();
    }

    @Test
    void doctorNamesWhatIsWrongAndWhatToDo() throws Exception {
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("✔ Dossier de données").contains("✔ Réglages").contains("✔ Base").contains("▲ FTP");
        environment.put("VIGIE_FTP_HOST", "192.0.2.10");
        out.reset();
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("✔ FTP").contains("DEM12 (PVC)");
        services.failure = new VigieException(Fault.ERP_UNREACHABLE, "erp", "coupé");
        out.reset();
        assertThat(run("doctor")).isEqualTo(3);
        assertThat(out()).contains("✖ Base").contains("✖ FTP").contains("✔ ERP – aucun");
        Files.writeString(home.resolve("vigie.properties"), "ftp.port = 0\n");
        out.reset();
        assertThat(run("doctor")).isEqualTo(3);
        assertThat(out()).contains("✖ Réglages").contains("ftp.port").doesNotContain("Base");
    }

    @Test
    void doctorSpeaksOfNewerVersionsWhereAsked() {
        services.update = new UpdateState(UpdateState.Kind.NEWER, "9.9.9", "https://example.org/9.9.9", Instant.EPOCH, null);
        assertThat(run("doctor")).isZero();
        assertThat(out()).doesNotContain("9.9.9");
        environment.put("VIGIE_UPDATE_CHECK", "true");
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("▲ Version – la version 9.9.9 est parue").contains("https://example.org/9.9.9");
        services.update = new UpdateState(UpdateState.Kind.FAILED, null, null, Instant.EPOCH,
                new VigieException(Fault.UPDATE_CHECK, "https://example.org", "HTTP 503"));
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("HTTP 503").contains("update.url");
    }

    @Test
    void doctorComparesBothReadingsOfWaits() {
        AnchorReading.Reading contradicted = new AnchorReading.Reading(200, 80, 5, 10);
        AnchorReading.Reading clean = new AnchorReading.Reading(200, 1, 7, 10);
        Centre centre = new Centre(1, "SU12 B", "SU12", true);
        services.anchors = List.of(new AnchorReading(centre, WaitAnchor.END, 20, contradicted, clean));
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("✔ Attentes").contains("200 attentes, dont 1");
        services.anchors = List.of(new AnchorReading(centre, WaitAnchor.START, 20, contradicted, clean));
        out.reset();
        assertThat(run("doctor")).isZero();
        assertThat(out()).contains("▲ Attentes").contains("80 attentes sur 200").contains("occupation 50").contains("ou 70")
                .contains("wait.anchor.SU12 = end").contains("vigie reprocess");
    }

    @Test
    void theDemoTakesNothingFromRealSettings() {
        environment.put("VIGIE_DATABASE_URL", "jdbc:postgresql://production/vigie");
        assertThat(run("demo", "--headless")).isZero();
        assertThat(services.asked).containsExactly("demo " + home.resolve("demo") + " null");
        assertThat(out()).contains("DEM12").contains("72,00 %").contains("0:25:00");
        assertThat(run("demo")).isZero();
        assertThat(services.asked).last().isEqualTo("demo desktop");
        assertThat(err()).contains("Commandes de volets planifiées : 41").doesNotContain("MariaDB");
        services.demoErp = false;
        assertThat(run("demo", "--headless")).isZero();
        assertThat(err()).contains("demande MariaDB sur ce poste");
    }

    @Test
    void aSecretComesFromStandardInputAndIsNeverSaid() throws Exception {
        input = "geheim\n";
        assertThat(run("secret", "set", "ftp")).isZero();
        assertThat(out() + err()).doesNotContain("geheim").contains("ftp");
        assertThat(Files.readString(home.resolve("logs/vigie.log"))).doesNotContain("geheim");
        input = "";
        assertThat(run("secret", "set", "ftp")).isEqualTo(2);
        assertThat(run("secret", "remove", "ftp")).isZero();
    }

    @Test
    void theLanguageIsTheEnvironmentsEvenWhereItsLocaleIsNotInstalled() {
        assertThat(Console.language(Map.of("LANG", "fr_FR.UTF-8"), Locale.ENGLISH)).isEqualTo(Locale.FRANCE);
        assertThat(Console.language(Map.of("LC_ALL", "C", "LANG", "fr_FR.UTF-8"), Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
        assertThat(Console.language(Map.of(), Locale.FRENCH)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aBarRedrawsItselfOnATerminal() {
        long[] now = {0};
        var words = new fr.vigie.text.Messages("cli", Locale.ENGLISH);
        try (ProgressLine line = new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), words, true, () -> now[0])) {
            line.accept(new Progress(Progress.Phase.READING, 1, 2, 50, 100, "a", Duration.ofSeconds(2)));
            line.accept(new Progress(Progress.Phase.READING, 1, 2, 60, 100, "a", Duration.ofSeconds(2)));
            now[0] = 200;
            line.accept(new Progress(Progress.Phase.READING, 2, 2, 100, 100, "a", Duration.ofSeconds(3)));
        }
        assertThat(err()).contains("[████████████············] Reading: 1/2 files, 50 B of 100 B, 2.0 s left").doesNotContain("60 B")
                .contains("[████████████████████████]").doesNotContain("\n").endsWith("\r");
    }

    private int run(String... arguments) {
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false, locale);
        environment.put("VIGIE_HOME", home.toString());
        return new Cli(services, environment, console).run(arguments);
    }

    private String out() {
        return readable(out);
    }

    private String err() {
        return readable(err);
    }

    /** Non-breaking spaces are the bundles' business, and tested there. */
    private static String readable(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Notes what it is asked; fails where told to. */
    private static final class FakeServices implements Services, Engine, Readers {
        private final List<String> asked = new ArrayList<>();
        private RunReport report = new RunReport(RunOutcome.DONE, COUNTS, 1, 1, 1, List.of(), null, Duration.ofMillis(1500));
        private @Nullable Exception failure;
        private boolean demoErp = true;
        private List<AnchorReading> anchors = List.of();
        private UpdateState update = UpdateState.OFF;

        private RunReport made(String what, Consumer<Progress> progress) throws VigieException {
            asked.add(what);
            fail();
            progress.accept(new Progress(Progress.Phase.READING, 1, 2, 50, 100, "a", Duration.ofSeconds(2)));
            return report;
        }

        private void fail() throws VigieException {
            switch (failure) {
                case null -> {
                }
                case VigieException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                default -> throw new AssertionError(failure);
            }
        }

        @Override
        public Engine open(Settings settings) {
            asked.add("open");
            return this;
        }

        @Override
        public DatabaseDesk databases(Settings settings) {
            throw new UnsupportedOperationException("see DbCommandTest");
        }

        @Override
        public void serve(Settings settings, Consumer<ServeFacts> ready, Cancellation cancellation) {
            asked.add("serve " + settings.api().port());
            ready.accept(new ServeFacts("http://127.0.0.1:" + settings.api().port(), false));
        }

        @Override
        public Accounts accounts() {
            throw new UnsupportedOperationException("see UserCommandTest");
        }

        @Override
        public void desktop(Settings settings) {
            asked.add("desktop " + settings.home());
        }

        @Override
        public boolean demoMayHaveErp() {
            return demoErp;
        }

        @Override
        public DemoDay demoOnce(Settings settings, Consumer<Progress> progress, Cancellation cancellation) {
            asked.add("demo " + settings.home() + " " + settings.database().url());
            return new DemoDay(List.of(Rows.session("DEM12", "DEM12", LocalDate.of(2025, 5, 26)).session()), demoErp ? 41 : 0);
        }

        @Override
        public void demoDesktop(Settings settings) {
            asked.add("demo desktop");
        }

        @Override
        public FtpFacts ftp(Settings settings, Cancellation cancellation) throws VigieException {
            fail();
            return new FtpFacts("ftp://192.0.2.10/", false, List.of("DEM12 (PVC)"), Duration.ZERO);
        }

        @Override
        public DatabaseFacts database(Settings settings) throws VigieException {
            fail();
            return new DatabaseFacts(DATABASE, true, "UTF8", true, Duration.ZERO);
        }

        @Override
        public RunReport importFrom(List<Path> paths, Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
            return made("import " + paths, progress);
        }

        @Override
        public RunReport sync(Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
            return made("sync", progress);
        }

        @Override
        public RunReport readOrders(Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
            return made("orders", progress);
        }

        @Override
        public void watch(Set<RunKind> kinds, Consumer<Progress> progress, BiConsumer<RunKind, RunReport> runs, Cancellation cancellation)
                throws VigieException {
            runs.accept(RunKind.FTP, made("watch " + kinds, progress));
        }

        @Override
        public ErpAnswer erp(Settings settings) throws VigieException {
            fail();
            return new ErpAnswer("mysql://" + settings.erp().host() + ":3306/erp", "10.11.6-MariaDB", true, true);
        }

        @Override
        public UpdateState updates(Settings settings) {
            return update;
        }

        @Override
        public PersonalDesk personal() {
            throw new UnsupportedOperationException("see GdprCommandTest");
        }

        @Override
        public RunReport reprocess(SessionFilter filter, Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
            return made("reprocess " + filter, progress);
        }

        @Override
        public List<AnchorReading> waitAnchors(Cancellation cancellation) {
            return anchors;
        }

        @Override
        public Readers readers() {
            return this;
        }

        @Override
        public DatabaseInfo info() {
            return DATABASE;
        }

        @Override
        public void close() {
            asked.add("close");
        }

        @Override
        public <T> T snapshot(Function<Snapshot, T> work) {
            SessionRow session = Rows.session("DEM12", "DEM12", LocalDate.of(2025, 5, 26)).session();
            return work.apply((Snapshot) Proxy.newProxyInstance(Snapshot.class.getClassLoader(), new Class<?>[]{Snapshot.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "at" -> Instant.parse("2025-05-27T06:00:00Z");
                        case "centres" -> List.of(new Centre(1, "DEM12", "DEM12", true));
                        case "newest" -> Optional.of(session);
                        case "lastRead" -> Map.of(1L, Instant.parse("2025-05-27T05:00:00Z"));
                        case "files", "lastRuns" -> List.of();
                        case "lastRun", "lastGoodRun" -> Optional.empty();
                        case "orderSummary" -> new OrderSummary(0, 0, 0, 0, List.of(), List.of());
                        default -> throw new UnsupportedOperationException(method.getName());
                    }));
        }

        @Override
        public void sessions(SessionFilter filter, Consumer<SessionExport> to) {
            to.accept(Rows.session("DEM12", "DEM12", LocalDate.of(2025, 5, 26)));
        }

        @Override
        public void pieces(SessionFilter filter, Consumer<PieceRow> to) {}

        @Override
        public void waits(SessionFilter filter, Consumer<WaitRow> to) {}

        @Override
        public void stops(SessionFilter filter, Consumer<StopRow> to) {}

        @Override
        public void profiles(SessionFilter filter, Consumer<ProfileRow> to) {}

        @Override
        public void orders(OrderFilter filter, Consumer<OrderRow> to) {}
    }
}
