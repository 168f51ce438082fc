package fr.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.User;
import fr.vigie.ui.FakeAccessDesk;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.settings.UsersModel.Entry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The users' section without a screen. */
class UsersModelTest {
    private static final String GOOD = "tournesol-bleu-42";
    private final FakeKit kit = new FakeKit();
    private final FakeAccessDesk desk = new FakeAccessDesk();
    private final UsersModel model = new UsersModel(desk, kit.kit());

    private List<User> users() {
        return Objects.requireNonNull(model.users().get());
    }

    private User named(String name) {
        return users().stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow();
    }

    private void fill(String name, String password, String again) {
        model.name().text().set(name);
        model.password().text().set(password);
        model.again().text().set(again);
    }

    @Test
    void a_user_is_added_once_the_form_is_whole_and_good() {
        model.refresh();
        model.begin(new Entry.NewUser());
        assertThat(model.ready().get()).isFalse();
        fill("luc", GOOD, "");
        assertThat(model.ready().get()).as("only once").isFalse();
        model.submit();
        assertThat(desk.passwords).isEmpty();
        model.again().text().set("tournesol-bleu-43");
        assertThat(model.again().fault().get()).isEqualTo("Les deux mots de passe diffèrent.");
        assertThat(model.ready().get()).isFalse();
        model.again().text().set(GOOD);
        assertThat(model.ready().get()).isTrue();
        model.role().text().set("responsable");
        model.submit();
        assertThat(kit.failures).isEmpty();
        assertThat(desk.passwords).containsExactly("luc " + GOOD);
        assertThat(named("luc").role()).isEqualTo(Role.MANAGER);
        assertThat(kit.news).containsExactly("Utilisateur luc ajouté (responsable)");
        assertThat(model.entry().get()).isNull();
        assertThat(model.password().now() + model.again().now()).as("forgotten").isEmpty();
    }

    @Test
    void what_is_wrong_is_told_in_words_while_it_is_typed() {
        model.begin(new Entry.NewUser());
        assertThat(model.name().fault().get() + model.password().fault().get()).as("nothing was typed yet").isEmpty();
        fill("a b", "court", "court");
        assertThat(model.name().fault().get()).contains("ne peut être un nom d’utilisateur", "Lettres, chiffres");
        assertThat(model.password().fault().get()).contains("trop faible", "De 12 à 128 caractères");
        assertThat(model.ready().get()).isFalse();
        fill("jeanne", "avec-jeanne-dedans", "avec-jeanne-dedans");
        assertThat(model.password().fault().get()).contains("sans le nom");
        model.name().text().set("paul");
        assertThat(model.password().fault().get()).as("looks at the name as it is now").isEmpty();
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void a_name_that_is_taken_leaves_the_form_as_it_was() {
        model.refresh();
        model.begin(new Entry.NewUser());
        fill("MARIE", GOOD, GOOD);
        model.submit();
        assertThat(kit.failures).singleElement()
                .isInstanceOfSatisfying(VigieException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.USER_EXISTS));
        assertThat(model.entry().get()).isNotNull();
        assertThat(model.name().now()).isEqualTo("MARIE");
        assertThat(model.busy().get()).isFalse();
        model.cancel();
        assertThat(model.password().now()).isEmpty();
    }

    @Test
    void role_state_and_password_change_at_once() {
        model.refresh();
        model.setRole(named("tableau-de-bord"), Role.ADMIN);
        assertThat(named("tableau-de-bord").role()).isEqualTo(Role.ADMIN);
        assertThat(kit.news).last().asString().startsWith("tableau-de-bord est maintenant administrateur");
        int told = kit.news.size();
        int version = named("marie").version();
        model.setRole(named("marie"), Role.ADMIN);
        assertThat(named("marie").version()).as("nothing changes: her tokens live on").isEqualTo(version);
        assertThat(kit.news).hasSize(told);
        model.setActive(named("marie"), false);
        assertThat(named("marie").active()).isFalse();
        model.setActive(named("marie"), true);
        assertThat(kit.news).last().isEqualTo("marie (administrateur) peut de nouveau se connecter");
        model.begin(new Entry.NewPassword(named("marie")));
        fill("", "marie-marie-12", "marie-marie-12");
        assertThat(model.password().fault().get()).as("her name is known").contains("sans le nom");
        fill("", " un autre mot de passe ", " un autre mot de passe ");
        model.submit();
        assertThat(desk.passwords).as("with the spaces typed").containsExactly("marie  un autre mot de passe ");
    }

    @Test
    void what_fails_is_told_and_can_be_tried_again() {
        desk.failure = new VigieException(Fault.DATABASE_LOST, "db", "reset");
        model.refresh();
        assertThat(model.failure().get()).isNotNull();
        desk.failure = null;
        model.refresh();
        assertThat(users()).hasSize(3);
        desk.failure = new VigieException(Fault.DATABASE_LOST, "db", "reset");
        model.setActive(named("marie"), false);
        assertThat(kit.failures).hasSize(1);
        assertThat(model.busy().get()).isFalse();
        assertThat(named("marie").active()).isTrue();
    }
}
