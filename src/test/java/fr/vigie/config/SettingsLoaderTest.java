package fr.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.model.CentreType;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
    @TempDir
    private Path home;
    private final Map<String, Secret> stored = new HashMap<>();
    private final SecretStore secrets = new SecretStore() {
        @Override
        public Optional<Secret> find(String name) {
            return Optional.ofNullable(stored.get(name));
        }

        @Override
        public void put(String name, Secret secret) {
            stored.put(name, secret);
        }

        @Override
        public void remove(String name) {
            stored.remove(name);
        }
    };
    private Path file;

    @BeforeEach
    void place() {
        file = home.resolve("vigie.properties");
    }

    @Test
    void withNothingGivenEverythingHasItsDefault() throws Exception {
        Settings settings = load("", Map.of()).settings();
        assertThat(settings.ftp()).extracting(FtpSettings::host, FtpSettings::port, FtpSettings::root, FtpSettings::protocol,
                FtpSettings::every, FtpSettings::connections, FtpSettings::deleteAfterSync, FtpSettings::password)
                .containsExactly(null, 21, "/", FtpProtocol.FTP, Duration.ofMinutes(15), 3, false, null);
        assertThat(settings.database().url()).isNull();
        assertThat(settings.shared()).isEmpty();
        assertThat(settings.layout()).isEqualTo(fr.vigie.model.TreeLayout.DEFAULT);
        assertThat(settings.ui()).isEqualTo(new UiSettings(Locale.FRENCH, UiSettings.Theme.SYSTEM));
    }

    @Test
    void everyKeyIsReadFromTheFile() throws Exception {
        Settings settings = load("""
                # commentaire
                ! autre commentaire
                ftp.host = 192.0.2.10
                ftp.port=2121
                ftp.user = usinage
                ftp.root = /logs/été
                ftp.protocol = FTPS
                ftp.certificate = AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99
                ftp.every = 5 min
                ftp.connections = 4
                ftp.delete-after-sync = true
                erp.host = erp
                erp.port = 3307
                erp.database = base
                erp.user = lecteur
                erp.times = 09:00, 14:00
                database.url = jdbc:postgresql://pg.example:5432/vigie?sslmode=verify-full
                database.user = vigie
                api.enabled = false
                api.host = 127.0.0.1
                api.port = 8000
                changeover = 05:00
                gap.threshold = 10 min
                gap.ignored-events = Hartslag, ZaagCyclus
                gap.ignored-events.SU12 =
                microstop.threshold = 90
                stop.grace = 0
                stop.grace.SU12 = 30 s
                wait.anchor = START
                wait.anchor.EXTRA = end
                types.EXTRA = ALU;Centre extra
                archive.folders = archive, Vieux
                ui.language = en
                ui.theme = dark
                """, Map.of()).settings();
        assertThat(settings.ftp().host()).isEqualTo("192.0.2.10");
        assertThat(settings.ftp().root()).isEqualTo("/logs/été");
        assertThat(settings.ftp().protocol()).isEqualTo(FtpProtocol.FTPS);
        assertThat(settings.ftp().certificate()).hasSize(64).startsWith("aabbcc");
        assertThat(settings.ftp().every()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.ftp().deleteAfterSync()).isTrue();
        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://pg.example:5432/vigie?sslmode=verify-full");
        assertThat(settings.shared()).isEqualTo(Map.of("changeover", "05:00", "gap.threshold", "600 s", "gap.ignored-events",
                "Hartslag,ZaagCyclus", "gap.ignored-events.SU12", "", "microstop.threshold", "90 s", "stop.grace", "0 s",
                "stop.grace.SU12", "30 s", "wait.anchor", "start", "wait.anchor.EXTRA", "end"));
        assertThat(settings.layout().types()).last().isEqualTo(new CentreType("EXTRA", "ALU", "Centre extra"));
        assertThat(settings.layout().archiveFolders()).containsExactlyInAnyOrder("archive", "vieux");
        assertThat(settings.ui()).isEqualTo(new UiSettings(Locale.ENGLISH, UiSettings.Theme.DARK));
    }

    @ParameterizedTest
    @CsvSource({"VIGIE_CHANGEOVER,05:00,changeover,05:00", "VIGIE_WAIT_ANCHOR,end,wait.anchor,end",
            "VIGIE_GAP_THRESHOLD,0,gap.threshold,0 s",
            "VIGIE_GAP_IGNORED_EVENTS,'Hartslag,ZaagCyclus',gap.ignored-events,'Hartslag,ZaagCyclus'",
            "VIGIE_STOP_GRACE,0,stop.grace,0 s", "VIGIE_STOP_GRACE_SU12,1 h,stop.grace.SU12,3600 s",
            "VIGIE_WAIT_ANCHOR_DEMALU,end,wait.anchor.DEMALU,end", "VIGIE_MICROSTOP_THRESHOLD,2min,microstop.threshold,120 s"})
    void variablesAreUnderstood(String variable, String value, String key, String text) throws Exception {
        assertThat(load("", Map.of(variable, value)).settings().shared()).isEqualTo(Map.of(key, text));
    }

    @Test
    void variablesWinOverTheFileWhichWinsOverTheOldSystems() throws Exception {
        Map<String, String> environment = Map.of("VIGIE_FTP_PORT", "2100", "FTP_HOST", "old.example", "FTP_USER", "old", "FTP_PASS", "p",
                "DELETE_AFTER_SYNC", "True");
        FtpSettings ftp = load("ftp.port = 2121\nftp.user = mine\n", environment).settings().ftp();
        assertThat(ftp).extracting(FtpSettings::host, FtpSettings::port, FtpSettings::user, FtpSettings::deleteAfterSync)
                .containsExactly("old.example", 2100, "mine", true);
        assertThat(Objects.requireNonNull(ftp.password()).reveal()).isEqualTo("p");
    }

    @Test
    void theOldSystemsPasswordNeverGoesToAnotherServer() throws Exception {
        Loaded loaded = load("ftp.host = new.example", Map.of("FTP_HOST", "old.example", "FTP_USER", "old", "FTP_PASS", "secret"));
        assertThat(loaded.settings().ftp()).extracting(FtpSettings::host, FtpSettings::user, FtpSettings::password)
                .containsExactly("new.example", "anonymous", null);
        assertThat(loaded.warnings()).extracting(VigieException::fault).containsExactly(Fault.OLD_VARIABLES_IGNORED);
    }

    @Test
    void theOldSystemsDatabaseIsUsed() throws Exception {
        DatabaseSettings database = load("", Map.of("POSTGRES_HOST", "pg.example", "POSTGRES_DB", "usinage", "POSTGRES_USER", "u",
                "POSTGRES_PASSWORD", "p", "MYSQL_HOST", "erp", "MYSQL_PORT", "3306", "MYSQL_DB", "b", "MYSQL_USER", "m", "MYSQL_PASSWORD",
                "s")).settings().database();
        assertThat(database.url()).isEqualTo("jdbc:postgresql://pg.example/usinage");
        assertThat(database.user()).isEqualTo("u");
        assertThat(Objects.requireNonNull(database.password()).reveal()).isEqualTo("p");
    }

    @Test
    void theOldSystemsDatabaseWithoutItsNameIsNoGuess() {
        VigieException wrong = refused("", Map.of("POSTGRES_HOST", "pg.example"));
        assertThat(wrong.fault()).isEqualTo(Fault.VARIABLE_INVALID);
        assertThat(wrong.arguments()).startsWith("POSTGRES_DB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp.port = 0", "ftp.port = 65536", "ftp.port = x", "ftp.port = -1", "ftp.host = a b", "ftp.host = ftp://a",
            "ftp.root = logs", "ftp.root = /a/../b", "ftp.protocol = gopher", "ftp.every = 0", "ftp.every = 25 h", "ftp.every = 5 jours",
            "ftp.connections = 0", "ftp.connections = 11", "ftp.delete-after-sync = peut-être", "ftp.certificate = 12", "erp.times = 25:00",
            "database.url = postgresql://a/b", "database.url = jdbc:postgresql://a/b?user=u&password=geheim", "api.cors = tableau.example",
            "api.host = a b", "api.port = 0",
            "changeover = 24:00", "changeover = 5:00", "changeover = 05:00:01", "gap.threshold = -1", "gap.threshold = 86401",
            "gap.threshold = 99999999999", "gap.ignored-events = a b", "microstop.threshold = 1,5 min", "stop.grace.SU12 = un peu",
            "wait.anchor = milieu", "types.NEU = ALU", "types.NEU = ;x", "archive.folders = a/b", "ui.language = de", "ui.theme = pink"})
    void aValueOutOfRangeIsNamedWithItsLine(String line) {
        VigieException wrong = refused("# une ligne\n\n" + line + "\n", Map.of());
        assertThat(wrong.fault()).isEqualTo(Fault.SETTING_INVALID);
        assertThat(wrong.arguments()).startsWith(file.toString(), "3", line.substring(0, line.indexOf(' ')));
        assertThat(new Messages("faults", Locale.FRENCH).what(wrong)).contains("ligne 3").doesNotContain("{").doesNotContain("geheim");
    }

    @Test
    void theApiLeavesThisComputerOnlyWithTls() throws Exception {
        VigieException wrong = refused("api.host = 0.0.0.0\n", Map.of());
        assertThat(wrong.fault()).isEqualTo(Fault.API_HOST_WITHOUT_TLS);
        ApiSettings api = load("api.host = 0.0.0.0\napi.tls.keystore = api.p12\napi.cors = https://a.example, http://b:3000\n", Map.of())
                .settings().api();
        assertThat(api.keystore()).isEqualTo(file.resolveSibling("api.p12"));
        assertThat(api.origins()).containsExactly("https://a.example", "http://b:3000");
        assertThat(load("", Map.of()).settings().api()).isEqualTo(new ApiSettings(false, "127.0.0.1", 8000, List.of(), null, null));
    }

    @Test
    void aSecretMayStandInAFileOfItsOwn() throws Exception {
        Path secret = file.resolveSibling("mot-de-passe");
        Files.writeString(secret, "geheim\nautre ligne\n");
        Map<String, String> environment = Map.of("VIGIE_DATABASE_URL", "jdbc:postgresql://a/b", "VIGIE_DATABASE_PASSWORD_FILE", secret
                .toString());
        assertThat(Objects.requireNonNull(load("", environment).settings().database().password()).reveal()).isEqualTo("geheim");
        VigieException absent = refused("", Map.of("VIGIE_FTP_PASSWORD_FILE", "/nulle/part"));
        assertThat(absent.fault()).isEqualTo(Fault.VARIABLE_INVALID);
        assertThat(absent.getMessage()).contains("VIGIE_FTP_PASSWORD_FILE");
        assertThat(refused("", Map.of("VIGIE_FTP_HOST_FILE", secret.toString())).fault()).as("only secrets")
                .isEqualTo(Fault.VARIABLE_UNKNOWN);
    }

    @Test
    void unknownKeysAreNamedWithTheKnownOneNearby() {
        VigieException wrong = refused("ftp.host = a\nftp.hots = b\n", Map.of());
        assertThat(wrong.fault()).isEqualTo(Fault.SETTING_UNKNOWN);
        assertThat(new Messages("faults", Locale.ENGLISH).what(wrong)).contains("“ftp.hots”").contains("line 2").contains("ftp.host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeover.SU12 = 05:00", "gap.threshold.SU12 = 60", "wait.anchor.INCONNU = end", "types. = A;B",
            "ftp.host.SU12 = a", "Ftp.Host = a", "nimporte = quoi"})
    void onlyKnownKeysOfKnownTypesAreTaken(String line) {
        assertThat(refused(line, Map.of()).fault()).isEqualTo(Fault.SETTING_UNKNOWN);
    }

    @Test
    void unknownVariablesOfVigiesAreNamedOthersLeftAlone() throws Exception {
        VigieException wrong = refused("", Map.of("VIGIE_CHANGEOVR", "05:00", "PATH", "/bin"));
        assertThat(wrong.fault()).isEqualTo(Fault.VARIABLE_UNKNOWN);
        assertThat(wrong.arguments().toString()).contains("VIGIE_CHANGEOVR").contains("VIGIE_CHANGEOVER");
        load("", Map.of("VIGIE_HOME", "/x", "VIGIE_PASSPHRASE", "p", "VIGIE_JAVA_OPTS", "-Xmx1g", "VIGIE_FTP_HOST", " "));
    }

    @Test
    void aWrongVariableIsNamedAndItsSecretIsNot() {
        VigieException wrong = refused("", Map.of("VIGIE_DATABASE_URL", "jdbc:postgresql://u:geheim@h/b"));
        assertThat(wrong.fault()).isEqualTo(Fault.VARIABLE_INVALID);
        assertThat(wrong.arguments().toString() + wrong.getMessage()).contains("VIGIE_DATABASE_URL").doesNotContain("geheim");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        VigieException wrong = refused("ftp.hots = b\nftp.port = 0\nfoo\n", Map.of("VIGIE_X", "1"));
        assertThat(wrong.getSuppressed()).hasSize(3);
    }

    @Test
    void aKeyGivenTwiceALineWithoutValueAndWrongBytesAreNoGuess() throws Exception {
        assertThat(refused("ftp.port = 1\nftp.port = 2\n", Map.of()).arguments()).containsExactly(file.toString(), "2", "ftp.port", "1");
        VigieException malformed = refused("ftp.password geheim\n", Map.of());
        assertThat(malformed.fault()).isEqualTo(Fault.SETTING_MALFORMED);
        assertThat(malformed.toString()).doesNotContain("geheim");
        Files.write(file, "ui.theme = dark\n# été".getBytes(StandardCharsets.ISO_8859_1));
        VigieException bytes = catchThrowableOfType(VigieException.class,
                () -> new SettingsLoader(Map.of(), Locale.FRENCH).load(home, secrets));
        assertThat(bytes.fault()).isEqualTo(Fault.SETTING_NOT_UTF8);
        assertThat(bytes.arguments()).containsExactly(file.toString(), "2");
    }

    @Test
    void sftpIsRecognisedAndSaidToComeLater() {
        assertThat(refused("ftp.protocol = sftp", Map.of()).fault()).isEqualTo(Fault.SETTING_LATER);
    }

    @Test
    void notepadsByteOrderMarkAndLineEndsAreNoTrouble() throws Exception {
        Settings settings = load("\uFEFFftp.host = a\r\nftp.user = b\r\n", Map.of()).settings();
        assertThat(settings.ftp()).extracting(FtpSettings::host, FtpSettings::user).containsExactly("a", "b");
    }

    @Test
    void aPasswordInClearWorksWithAWarningThatDoesNotShowIt() throws Exception {
        Loaded loaded = load("ftp.host = a\nftp.password = p\\q=#r\n", Map.of());
        assertThat(Objects.requireNonNull(loaded.settings().ftp().password()).reveal()).isEqualTo("p\\q=#r");
        assertThat(loaded.warnings()).extracting(VigieException::fault).containsExactly(Fault.PASSWORD_IN_CLEAR);
        assertThat(loaded.toString()).doesNotContain("p\\q");
        assertThat(load("ftp.host = a", Map.of("VIGIE_FTP_PASSWORD", "p")).warnings()).isEmpty();
    }

    @Test
    void passwordsComeFromTheStoreOfSecrets() throws Exception {
        stored.put("ftp", new Secret("f"));
        stored.put("database", new Secret("d"));
        Settings settings = load("ftp.host = a\ndatabase.url = jdbc:postgresql://h/b", Map.of()).settings();
        assertThat(Objects.requireNonNull(settings.ftp().password()).reveal()).isEqualTo("f");
        assertThat(Objects.requireNonNull(settings.database().password()).reveal()).isEqualTo("d");
    }

    @Test
    void theDataFolderIsTheOptionThenTheVariableThenThePlatforms() {
        Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/u");
        assertThat(Home.of(Path.of("/a"), Map.of("VIGIE_HOME", "/b"), linux)).isEqualTo(Path.of("/a"));
        assertThat(Home.of(null, Map.of("VIGIE_HOME", "/b"), linux)).isEqualTo(Path.of("/b"));
        assertThat(Home.of(null, Map.of(), linux)).isEqualTo(Path.of("/home/u/.local/share/vigie"));
        assertThat(Home.of(null, Map.of("XDG_DATA_HOME", "/x"), linux)).isEqualTo(Path.of("/x/vigie"));
        assertThat(Home.of(null, Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/u")))
                .isEqualTo(Path.of("/Users/u/Library/Application Support/Vigie"));
        assertThat(Home.of(null, Map.of("APPDATA", "/roaming"), Map.of("os.name", "Windows 11", "user.home", "/u")))
                .isEqualTo(Path.of("/roaming/Vigie"));
    }

    @Test
    void theErpHasItsDefaultsAndTakesTheOldVariables() throws Exception {
        assertThat(load("", Map.of()).settings().erp()).isEqualTo(ErpSettings.NONE);
        ErpSettings erp = load("erp.times = 14:00,06:30,14:00\nerp.tls = require\n",
                Map.of("MYSQL_HOST", "192.0.2.20", "MYSQL_PORT", "3307", "MYSQL_DB", "klaes", "MYSQL_USER", "leser", "MYSQL_PASSWORD",
                        "geheim"))
                .settings().erp();
        assertThat(erp).extracting(ErpSettings::host, ErpSettings::port, ErpSettings::database, ErpSettings::user, ErpSettings::tls)
                .containsExactly("192.0.2.20", 3307, "klaes", "leser", ErpTls.REQUIRE);
        assertThat(erp.times()).extracting(Object::toString).containsExactly("06:30", "14:00");
        assertThat(Objects.requireNonNull(erp.password()).reveal()).isEqualTo("geheim");
        assertThat(erp.toString()).doesNotContain("geheim");
        stored.put("erp", new Secret("im Schrank"));
        Secret kept = load("erp.host = 192.0.2.20\n", Map.of()).settings().erp().password();
        assertThat(Objects.requireNonNull(kept).reveal()).isEqualTo("im Schrank");
    }

    @Test
    void boxPrefixesKeepTheSpacesThatAreInQuotes() throws Exception {
        assertThat(load("erp.box-prefixes = SOP, \"S P \",\"S TAB \" ,X\n", Map.of()).settings().erp().boxPrefixes()).containsExactly("SOP",
                "S P ",
                "S TAB ", "X");
        assertThat(load("", Map.of("VIGIE_ERP_BOX_PREFIXES", "K 1")).settings().erp().boxPrefixes()).containsExactly("K 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"erp.box-prefixes = ,", "erp.box-prefixes = \"S P", "erp.box-prefixes = S\"P", "erp.times = ,",
            "erp.times = 9:00",
            "erp.times = 24:00", "erp.tls = maybe", "erp.port = 0"})
    void aWrongErpSettingIsNamed(String line) {
        VigieException wrong = catchThrowableOfType(VigieException.class, () -> load(line + "\n", Map.of()));
        assertThat(wrong.fault()).isEqualTo(Fault.SETTING_INVALID);
        assertThat(wrong.arguments()).contains(line.substring(0, line.indexOf(' ')));
    }

    private Loaded load(String text, Map<String, String> environment) throws Exception {
        Files.writeString(file, text);
        return new SettingsLoader(environment, Locale.FRENCH).load(home, secrets);
    }

    private VigieException refused(String text, Map<String, String> environment) {
        return Objects.requireNonNull(catchThrowableOfType(VigieException.class, () -> load(text, environment)));
    }
}
