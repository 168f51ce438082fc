package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.Fault;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final Accounts.By BY = new Accounts.By("test@ici", "");
    private static final String GOOD = "tournesol-bleu-42";
    static Database database;
    static Accounts accounts;

    @BeforeAll
    static void open() throws Exception {
        database = PostgresForTests.open();
        accounts = new Accounts(database.users(), new Passwords());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-x", "a\0", "x\n", "\u202Eabc", "a/b", "a'b"})
    void namesAreNames(String name) {
        assertThatThrownBy(() -> accounts.add(name, GOOD, Role.READER, BY)).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.USER_NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze-signes", "aaaaaaaaaaaaaaaaaaaa", "jeanne-jeanne-1", "avec\0zéro-dedans"})
    void weakPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> accounts.add("jeanne", password, Role.READER, BY)).isInstanceOfSatisfying(VigieException.class, e -> {
            assertThat(e.fault()).isEqualTo(Fault.PASSWORD_WEAK);
            assertThat(e.getMessage() + e.arguments()).as("never told").doesNotContain("jeanne-jeanne-1");
        });
    }

    @Test
    void aNameIsOnePersonsHoweverItIsWritten() throws Exception {
        accounts.add("Élodie", GOOD, Role.ADMIN, BY);
        assertThatThrownBy(() -> accounts.add("e\u0301lodie".toUpperCase(java.util.Locale.FRENCH), GOOD, Role.READER, BY))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USER_EXISTS));
        assertThat(accounts.authenticate("ÉLODIE", GOOD)).isPresent();
        assertThat(accounts.authenticate("élodie", GOOD + "x")).isEmpty();
        assertThat(accounts.authenticate("personne", GOOD)).isEmpty();
        assertThat(database.audit().read(AuditFilter.ALL, Long.MAX_VALUE, 10)).anySatisfy(line -> {
            assertThat(line.entry().actor()).isEqualTo("test@ici");
            assertThat(line.entry().object()).isEqualTo("utilisateur Élodie");
        });
    }

    @Test
    void theSamePasswordTypedOtherwiseIsTheSame() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("pâté-en-croûte");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("pa\u0302te\u0301-en-crou\u0302te", hash)).isTrue();
        assertThat(passwords.matches("pate-en-croute", hash)).isFalse();
        assertThat(passwords.hash("pâté-en-croûte")).as("salted").isNotEqualTo(hash);
        assertThat(passwords.matches("x", "$2a$10$autre")).isFalse();
    }

    @Test
    void hashesAreArgon2id() {
        String hash = new Passwords().hash("a");
        assertThat(hash.split("\\$")).hasSize(6);
        assertThat(java.util.Base64.getDecoder().decode(hash.split("\\$")[4])).hasSize(16);
        assertThat(java.util.Base64.getDecoder().decode(hash.split("\\$")[5])).hasSize(32);
    }
}
