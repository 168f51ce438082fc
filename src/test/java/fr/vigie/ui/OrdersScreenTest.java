package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.ui.fx.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** <em>Commandes volets</em> in the real window. */
class OrdersScreenTest {
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeOrders orders = workshop.orders();
    private final FakeDialogs dialogs = new FakeDialogs();
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(workshop),
                new UiSettings(Locale.FRANCE, Theme.LIGHT), new NoMemory(), dialogs, () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0",
                false, FakeSetup.none(), () -> {});
        Fx.run(() -> {
            stage = new Stage();
            desktop = new Desktop(parts);
            desktop.open(stage);
        });
        await(() -> !all(".row").isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            Objects.requireNonNull(desktop).close();
        });
    }

    private void show() throws Exception {
        Fx.run(() -> Objects.requireNonNull(desktop).open(new Place.Orders()));
    }

    private List<Node> all(String selector) {
        return List.copyOf(Objects.requireNonNull(stage).getScene().getRoot().lookupAll(selector)).stream()
                .filter(OrdersScreenTest::seen).toList();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private List<String> texts(String selector) {
        return all(selector).stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
    }

    private TableView<?> table() {
        return (TableView<?>) all(".records").getFirst();
    }

    private <T extends Labeled> T named(String selector, Class<T> type, Predicate<String> words) {
        return all(selector).stream().filter(type::isInstance).map(type::cast).filter(each -> words.test(each.getText())).findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        Fx.await("the screen shows it", condition);
    }

    private void press(KeyCode code, boolean control) throws Exception {
        Fx.run(() -> {
            Node target = Objects.requireNonNull(stage).getScene().getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
    }

    @Test
    void scopes_filters_and_search_choose_what_is_shown_and_exported() throws Exception {
        show();
        await(() -> texts(".toggle-button").contains("Planifiées (37)"));
        Fx.run(() -> assertThat(table().getItems()).hasSize(37));
        Fx.run(() -> named(".toggle-button", ToggleButton.class, "Disparues depuis hier (2)"::equals).fire());
        await(() -> table().getItems().size() == 2);
        Fx.run(() -> named(".toggle-button", ToggleButton.class, "Toutes (40)"::equals).fire());
        await(() -> table().getItems().size() == 40);
        Fx.run(() -> {
            ComboBox<?> status = (ComboBox<?>) all(".combo-box").getFirst();
            assertThat(status.getItems().stream().map(String::valueOf)).containsExactly("Tous les statuts", "Planifiée", "Lancer en prod",
                    "Attente vitrage");
            status.getSelectionModel().select(1);
            status.getOnAction().handle(null);
        });
        await(() -> table().getItems().size() == 14);
        press(KeyCode.F, true);
        Fx.run(() -> {
            TextField search = (TextField) Objects.requireNonNull(stage).getScene().getFocusOwner();
            search.setText("4210");
        });
        await(() -> table().getItems().size() == 4);
        Path file = folder.resolve("commandes.csv");
        dialogs.saveTo = file;
        press(KeyCode.E, true);
        await(() -> Files.exists(file));
        List<String> written = Files.readAllLines(file).stream().filter(line -> line.contains("4210")).toList();
        assertThat(written).hasSize(4).allMatch(line -> line.contains("Planifiée"));
    }

    @Test
    void the_erp_is_read_and_the_reading_cancelled_from_here() throws Exception {
        show();
        await(() -> texts(".button").contains("_Lire l’ERP"));
        Fx.run(() -> named(".button", Button.class, "_Lire l’ERP"::equals).fire());
        await(() -> texts(".origin").contains("lecture de l’ERP en cours…"));
        assertThat(orders.running).isTrue();
        Fx.run(() -> named(".button", Button.class, text -> text.startsWith("_Annuler")).fire());
        assertThat(orders.running).isFalse();
    }

    @Test
    void without_an_erp_it_says_what_to_do_and_leads_there() throws Exception {
        workshop.empty = true;
        orders.configured = false;
        show();
        await(() -> texts(".placeholder-title").contains("Aucun ERP n’est réglé"));
        Fx.run(() -> named(".placeholder .button", Button.class, "_Ouvrir les paramètres"::equals).fire());
        await(() -> texts(".screen-title").contains("Paramètres"));
    }

    @Test
    void a_failure_has_its_code_and_another_try() throws Exception {
        workshop.failure = new VigieException(Fault.DATABASE_LOST, "db", "gone");
        show();
        await(() -> texts(".placeholder-text").stream().anyMatch(text -> text.contains("DATABASE_LOST")));
        workshop.failure = null;
        Fx.run(() -> named(".placeholder .button", Button.class, text -> text.contains("essayer")).fire());
        await(() -> !all(".records").isEmpty() && table().getItems().size() == 37);
    }
}
