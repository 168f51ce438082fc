package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.access.Accounts;
import fr.vigie.access.Passwords;
import fr.vigie.model.Fault;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.AccessDesk.AuditPart;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.AuditRow;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.User;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users and journal on a real database, as a desktop sees them. */
class AccessDeskTest {
    private static final String GOOD = "tournesol-bleu-42";
    private final Database database;
    private final Accounts accounts;
    private final AccessDesk desk;

    AccessDeskTest() throws Exception {
        database = PostgresForTests.open();
        accounts = new Accounts(database.users(), new Passwords());
        desk = new LiveAccessDesk(() -> accounts, database.audit(), "marie@bureau-3", () -> ApiState.OFF);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<AuditRow> lines(AuditAction action, String... words) throws VigieException {
        return desk.journal(new AuditFilter(action, List.of(words)), Long.MAX_VALUE).rows();
    }

    @Test
    void every_change_counts_at_once_and_is_told_under_this_desktop() throws Exception {
        User luc = desk.add("luc", GOOD, Role.READER);
        User manager = desk.setRole(luc, Role.MANAGER);
        assertThat(manager.role()).isEqualTo(Role.MANAGER);
        assertThat(manager.version()).as("his tokens are dead").isGreaterThan(luc.version());
        desk.setPassword(manager, "un-autre-mot-de-passe");
        assertThat(accounts.authenticate("luc", GOOD)).isEmpty();
        assertThat(accounts.authenticate("luc", "un-autre-mot-de-passe")).isPresent();
        desk.setActive(manager, false);
        assertThat(accounts.authenticate("luc", "un-autre-mot-de-passe")).isEmpty();
        desk.setActive(manager, true);
        assertThat(desk.users()).singleElement().satisfies(user -> {
            assertThat(user.name()).isEqualTo("luc");
            assertThat(user.active()).isTrue();
        });
        assertThatThrownBy(() -> desk.setPassword(manager, "court")).isInstanceOfSatisfying(VigieException.class,
                refused -> assertThat(refused.fault()).isEqualTo(Fault.PASSWORD_WEAK));
        List<AuditRow> told = desk.journal(AuditFilter.ALL, Long.MAX_VALUE).rows();
        assertThat(told).extracting(row -> row.entry().detail()).containsExactly("actif=true", "actif=false", "mot de passe",
                "role=responsable", "role=lecteur");
        assertThat(told).allSatisfy(row -> {
            assertThat(row.entry().actor()).isEqualTo("marie@bureau-3");
            assertThat(row.entry().object()).isEqualTo("utilisateur luc");
            assertThat(row.entry().address()).isEmpty();
            assertThat(row.toString()).doesNotContain(GOOD, "un-autre");
        });
    }

    @Test
    void the_journal_is_searched_by_kind_and_words_whose_signs_mean_nothing() throws Exception {
        note("marie", AuditAction.DENIED, "POST /token", "LOGIN", "192.0.2.7");
        note("Élodie", AuditAction.EXPORT, "/sessions-production/", "100 % de tout", "2001:db8::1");
        note("luc", AuditAction.EXPORT, "/pieces_production/", "C:\\temp", "");
        assertThat(lines(AuditAction.EXPORT)).hasSize(2);
        assertThat(desk.journal(new AuditFilter(null, List.of("élodie")), Long.MAX_VALUE).rows()).hasSize(1);
        assertThat(lines(AuditAction.EXPORT, "ÉLODIE", "2001:DB8")).hasSize(1);
        assertThat(lines(AuditAction.EXPORT, "élodie", "192")).isEmpty();
        assertThat(lines(AuditAction.EXPORT, "%")).extracting(row -> row.entry().actor()).containsExactly("Élodie");
        assertThat(lines(AuditAction.EXPORT, "_")).extracting(row -> row.entry().actor()).containsExactly("luc");
        assertThat(lines(AuditAction.EXPORT, "c:\\")).extracting(row -> row.entry().actor()).containsExactly("luc");
        assertThat(lines(AuditAction.EXPORT, "' or '1'='1")).isEmpty();
    }

    @Test
    void parts_follow_one_another_newest_first() throws Exception {
        for (int i = 0; i < LiveAccessDesk.PART + 3; i++) {
            note("marie", AuditAction.LOGIN, "POST /token", "n° " + i, "");
        }
        AuditPart first = desk.journal(AuditFilter.ALL, Long.MAX_VALUE);
        assertThat(first.rows()).hasSize(LiveAccessDesk.PART).first().extracting(row -> row.entry().detail())
                .isEqualTo("n° " + (LiveAccessDesk.PART + 2));
        assertThat(first.more()).isTrue();
        AuditPart second = desk.journal(AuditFilter.ALL, first.rows().getLast().id());
        assertThat(second.rows()).extracting(row -> row.entry().detail()).containsExactly("n° 2", "n° 1", "n° 0");
        assertThat(second.more()).isFalse();
    }

    private void note(String actor, AuditAction action, String object, String detail, String address) throws VigieException {
        database.audit().note(new AuditEntry(actor, action, object, detail, address));
    }
}
