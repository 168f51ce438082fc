package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Accounts;
import fr.vigie.access.Passwords;
import fr.vigie.model.Role;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigie user …} on a real database. */
class UserCommandTest {
    private static final String GOOD = "tournesol-bleu-42";
    @TempDir
    private Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        database = PostgresForTests.open();
        accounts = new Accounts(database.users(), new Passwords());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void usersAreAddedListedDisabledAndGivenPasswords() throws Exception {
        assertThat(run(GOOD + "\n", "user", "add", "marie", "--role", "admin", "--password-stdin")).isZero();
        assertThat(accounts.authenticate("marie", GOOD)).hasValueSatisfying(user -> assertThat(user.role()).isEqualTo(Role.ADMIN));
        assertThat(run("", "user", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("marie").contains("admin").contains("oui");
        assertThat(run("", "user", "disable", "MARIE")).isZero();
        assertThat(accounts.authenticate("marie", GOOD)).isEmpty();
        assertThat(run("", "user", "enable", "marie")).isZero();
        assertThat(run("une-autre-phrase\n", "user", "password", "marie", "--password-stdin")).isZero();
        assertThat(accounts.authenticate("marie", GOOD)).isEmpty();
        assertThat(accounts.authenticate("marie", "une-autre-phrase")).isPresent();
        assertThat(database.audit().read(AuditFilter.ALL, Long.MAX_VALUE, 10)).hasSize(4).allSatisfy(
                line -> assertThat(line.entry().actor()).contains("@"));
        String log = Files.readString(home.resolve("logs/vigie.log"));
        assertThat(log + out + err).doesNotContain(GOOD).doesNotContain("une-autre-phrase");
    }

    @Test
    void whatCannotBeIsSaid() throws Exception {
        assertThat(run("court\n", "user", "add", "marie", "--role", "lecteur", "--password-stdin")).isEqualTo(2);
        assertThat(run("", "user", "add", "marie", "--role", "lecteur", "--password-stdin")).isEqualTo(2);
        assertThat(run("", "user", "disable", "personne")).isEqualTo(2);
        assertThat(run(GOOD + "\n", "user", "add", "marie", "--role", "lecteur", "--password-stdin")).isZero();
        assertThat(run(GOOD + "\n", "user", "add", "Marie", "--role", "lecteur", "--password-stdin")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("trop faible").contains("personne").contains("existe déjà");
    }

    private int run(String input, String... arguments) {
        Engine engine = (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[]{Engine.class},
                (proxy, method, args) -> method.getName().equals("accounts") ? accounts : null);
        Services services = (Services) Proxy.newProxyInstance(Services.class.getClassLoader(), new Class<?>[]{Services.class},
                (proxy, method, args) -> engine);
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false,
                Locale.FRENCH);
        return new Cli(services, Map.of("VIGIE_HOME", home.toString()), console).run(arguments);
    }
}
