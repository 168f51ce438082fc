package fr.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.ApiState;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.FakeDialogs;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.Fx;
import fr.vigie.ui.fx.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings and the first start on the real window. */
class SettingsScreenTest {
    @TempDir
    private Path home;
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeDialogs dialogs = new FakeDialogs();
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;
    private int opened;

    private void open() throws Exception {
        FakeSetup setup = new FakeSetup(home, Map.of());
        Desktop.Parts parts = new Desktop.Parts(() -> {
            opened++;
            return CompletableFuture.completedFuture(workshop);
        }, new UiSettings(Locale.FRANCE, Theme.LIGHT), new FakeKit().memory, dialogs, () -> FakeWorkshop.INSTANT, ZoneOffset.UTC,
                "0.1.0", false, setup.setup(), () -> {});
        Fx.run(() -> {
            stage = new Stage();
            desktop = new Desktop(parts);
            desktop.open(stage);
        });
    }

    private void await(String what, BooleanSupplier condition) throws Exception {
        Fx.await(what, () -> {
            desktop().pulse();
            return desktop().settled() && condition.getAsBoolean();
        });
    }

    private Desktop desktop() {
        return Objects.requireNonNull(desktop);
    }

    private Scene scene() {
        return Objects.requireNonNull(stage).getScene();
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            desktop().close();
        });
    }

    private List<Node> all(String selector) {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
        return List.copyOf(scene().getRoot().lookupAll(selector));
    }

    private boolean says(String text) {
        return all(".label").stream().anyMatch(node -> node instanceof Labeled label && label.isVisible() && text.equals(label.getText()));
    }

    private void press(KeyCode code) throws Exception {
        Fx.run(() -> {
            Node focused = scene().getFocusOwner();
            Event.fireEvent(focused == null ? scene().getRoot() : focused,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        });
    }

    private TextField field(String accessible) {
        return (TextField) all(".text-field").stream().filter(node -> accessible.equals(node.getAccessibleText())).findFirst()
                .orElseThrow();
    }

    private void section(String name) throws Exception {
        Fx.run(() -> all(".section-item").stream().filter(node -> node instanceof ToggleButton button && name.equals(button.getText()))
                .forEach(node -> ((ToggleButton) node).fire()));
    }

    @Test
    void typing_saving_and_leaving_by_keyboard() throws Exception {
        Files.writeString(home.resolve("vigie.properties"), "# atelier\nftp.host = a.exemple\n");
        open();
        await("the rows are there", () -> !all(".row").isEmpty());
        press(KeyCode.DIGIT9);
        await("the connections are there", () -> says("Serveur FTP"));
        Fx.run(() -> {
            assertThat(field("Adresse").getText()).isEqualTo("a.exemple");
            field("Adresse").setText("b.exemple");
            assertThat(says("Modifications non enregistrées")).isTrue();
            desktop().open(new Place.Overview());
        });
        await("the question is asked", () -> Window.getWindows().size() == 2);
        Fx.run(() -> answer("Rester"));
        await("the question is gone", () -> Window.getWindows().size() == 1);
        Fx.run(() -> assertThat(says("Serveur FTP")).isTrue());
        press(KeyCode.S);
        await("it is saved, and the workshop opened anew", () -> opened == 2 && says("Serveur FTP"));
        assertThat(home.resolve("vigie.properties")).hasContent("# atelier\nftp.host = b.exemple\n");
        Fx.run(() -> {
            assertThat(field("Adresse").getText()).isEqualTo("b.exemple");
            desktop().open(new Place.Overview());
        });
        await("nothing is asked", () -> !all(".row").isEmpty());
    }

    private static void answer(String words) {
        Window.getWindows().getLast().getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(words)).findFirst().orElseThrow().fire();
    }

    @Test
    void a_connection_is_tried_and_answers_in_words() throws Exception {
        open();
        await("the rows are there", () -> !all(".row").isEmpty());
        Fx.run(() -> desktop().open(new Place.Settings("connections")));
        await("the connections are there", () -> says("Serveur FTP"));
        Fx.run(() -> {
            field("Adresse").setText("essai.exemple");
            ((Button) all(".trial .button").getFirst()).fire();
        });
        await("it answered", () -> all(".trial-title").stream().anyMatch(node -> ((Labeled) node).getText().contains("34 fichiers")));
        Fx.run(() -> desktop().open(new Place.About()));
        await("the question is asked", () -> Window.getWindows().size() == 2);
        Fx.run(() -> answer("Ne pas enregistrer"));
        await("the notice is there", () -> says("Ce qui est collecté"));
        assertThat(home.resolve("vigie.properties")).doesNotExist();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theme_and_size_change_the_window_at_once() throws Exception {
        open();
        await("the rows are there", () -> !all(".row").isEmpty());
        Fx.run(() -> desktop().open(new Place.Settings("display")));
        await("the choices are there", () -> says("Affichage de ce poste"));
        Fx.run(() -> {
            double before = all(".section-item").getFirst().getBoundsInParent().getHeight();
            List<Node> boxes = all(".combo-box");
            ((ComboBox<String>) boxes.get(0)).setValue("historic");
            ((ComboBox<String>) boxes.get(1)).setValue("150");
            assertThat(scene().getStylesheets().getFirst()).endsWith("tokens-historic.css");
            assertThat(all(".section-item").getFirst().getBoundsInParent().getHeight()).isGreaterThan(before * 1.3);
        });
        section("Horaires");
        await("another section", () -> says("Jours fériés"));
        press(KeyCode.S);
        await("it is saved", () -> !says("Modifications non enregistrées"));
        assertThat(home.resolve("vigie.properties")).hasContent("ui.scale = 150\nui.theme = historic\n");
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void the_first_start_is_the_assistant_until_it_is_skipped() throws Exception {
        workshop.empty = true;
        workshop.configured = false;
        open();
        await("the assistant is there", () -> says("Bienvenue dans Vigie"));
        Fx.run(() -> all(".assistant-steps .button").stream().map(Button.class::cast).filter(button -> button.getText().contains("Suivant"))
                .findFirst().orElseThrow().fire());
        await("the next step", () -> says("D’où viennent les fichiers\u00a0?"));
        Fx.run(() -> ((Button) all(".assistant-steps .button").getFirst()).fire());
        await("the empty home", () -> says("Aucune source de fichiers n’est configurée"));
    }

    private void button(String words) {
        all(".button").stream().filter(node -> node instanceof Button button && words.equals(button.getText())).map(Button.class::cast)
                .findFirst().orElseThrow().fire();
    }

    @SuppressWarnings("unchecked")
    private <R> TableView<R> table(String accessible) {
        return (TableView<R>) all(".records").stream().filter(node -> accessible.equals(node.getAccessibleText())).findFirst()
                .orElseThrow();
    }

    @Test
    void a_user_is_added_disabled_and_found_in_the_table() throws Exception {
        open();
        await("the rows are there", () -> !all(".row").isEmpty());
        Fx.run(() -> desktop().open(new Place.Settings("users")));
        await("the users are there", () -> says("Utilisateurs de l’API") && table("Utilisateurs de l’API").getItems().size() == 3);
        Fx.run(() -> {
            assertThat(all(".form-text")).extracting(node -> ((Labeled) node).getText()).anyMatch(text -> text.contains("marie@bureau-3"));
            button("A_jouter…");
            field("Nom").setText("luc");
            assertThat(scene().getFocusOwner()).isSameAs(field("Nom"));
            field("Mot de passe").setText("court");
            assertThat(
                    says("Ce mot de passe est trop faible. De 12 à 128 caractères, dont quatre différents, sans le nom de l’utilisateur."))
                    .isTrue();
            field("Mot de passe").setText("tournesol-bleu-42");
            field("Encore une fois").setText("tournesol-bleu-42");
            button("_Enregistrer");
        });
        await("it is there", () -> table("Utilisateurs de l’API").getItems().size() == 4);
        assertThat(workshop.access.passwords).containsExactly("luc tournesol-bleu-42");
        Fx.run(() -> {
            table("Utilisateurs de l’API").getSelectionModel().clearAndSelect(0);
            button("_Désactiver");
        });
        await("it is disabled, and still selected", () -> all(".button").stream()
                .anyMatch(node -> node instanceof Button button && "Réac_tiver".equals(button.getText()) && !button.isDisabled()));
        assertThat(workshop.access.users).filteredOn(user -> !user.active()).hasSize(2);
        Fx.run(() -> assertThat(says("Modifications non enregistrées")).as("done at once").isFalse());
    }

    @Test
    void the_journal_is_searched_followed_and_exported_as_shown() throws Exception {
        open();
        await("the rows are there", () -> !all(".row").isEmpty());
        Fx.run(() -> desktop().open(new Place.Settings("audit")));
        await("the newest lines are there", () -> says("Journal d’audit") && table("Journal d’audit").getItems().size() == 200);
        Fx.run(() -> button("Lignes plus _anciennes"));
        await("more lines", () -> table("Journal d’audit").getItems().size() == 400);
        press(KeyCode.F);
        Fx.run(() -> {
            assertThat(scene().getFocusOwner()).isSameAs(field("Auteur, objet, détail ou adresse"));
            field("Auteur, objet, détail ou adresse").setText("jean ftp");
        });
        await("only what was sought", () -> table("Journal d’audit").getItems().size() == 200 && says("200 lignes"));
        Path file = home.resolve("audit.csv");
        dialogs.saveTo = file;
        press(KeyCode.E);
        await("it is written", () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("Auteur", "jean.dupont", "/sync/ftp").doesNotContain("tableau-de-bord");
        assertThat(Files.readAllLines(file)).hasSize(201);
    }

    @Test
    void the_api_is_switched_on_and_says_why_it_does_not_answer() throws Exception {
        workshop.access.api = new ApiState(null, new VigieException(Fault.API_PORT, "127.0.0.1", "8000"));
        open();
        await("the rows are there", () -> !all(".row").isEmpty());
        Fx.run(() -> desktop().open(new Place.Settings("api")));
        await("the form is there", () -> says("API REST"));
        Fx.run(() -> {
            assertThat(all(".field-fault")).extracting(node -> ((Labeled) node).getText())
                    .anyMatch(text -> text.startsWith("L’API ne peut écouter sur 127.0.0.1, port 8000. "));
            all(".check-box").stream().map(CheckBox.class::cast).filter(box -> box.getText().startsWith("Servir l’API")).findFirst()
                    .orElseThrow().fire();
        });
        press(KeyCode.S);
        await("it is saved, and the workshop opened anew", () -> opened == 2 && says("API REST"));
        assertThat(home.resolve("vigie.properties")).hasContent("api.enabled = true\n");
    }
}
