package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.demo.DemoWorkshop;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.PostgresForTests;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.FakeDialogs;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.Fx;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.FileMemory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole desktop on the demo's data, driven by nothing but keys; what each screen shows is held against what SQL says. The demo's server is
 * gone after the first reading, so that nothing changes underneath.
 */
class KeyboardWalkTest {
    private static final int KEYS_AT_MOST = 120;

    private final DatabaseSettings database = PostgresForTests.freshDatabase();
    private final Clock clock = fridayAfternoon(Clock.systemDefaultZone());
    private final LocalDate today = LocalDate.now(clock);
    private final Figures figures = new Figures(Locale.FRANCE, clock.getZone());
    private final FakeDialogs dialogs = new FakeDialogs();
    private @Nullable DesktopSession session;
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;
    private @Nullable Robot robot;

    @TempDir
    Path folder;

    private static Clock fridayAfternoon(Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        while (day.getDayOfWeek().getValue() != 5) {
            day = day.minusDays(1);
        }
        return Clock.offset(clock, Duration.between(now, day.atTime(14, 30)));
    }

    private Settings settings() throws Exception {
        Map<String, String> environment = Map.of("VIGIE_DATABASE_URL", Objects.requireNonNull(database.url()), "VIGIE_DATABASE_USER",
                Objects.requireNonNull(database.user()), "VIGIE_DATABASE_PASSWORD", Objects.requireNonNull(database.password()).reveal());
        Path home = Files.createDirectories(folder.resolve("home"));
        return new SettingsLoader(environment, Locale.FRANCE).load(home, Secrets.of(home, environment)).settings();
    }

    @BeforeEach
    void open() throws Exception {
        DesktopSession opened;
        try (DemoWorkshop demo = DemoWorkshop.start(folder.resolve("demo"), clock)) {
            opened = DesktopSession.open(LateDemo.with(settings(), demo), clock);
            session = opened;
            Workshop workshop = opened.workshop();
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (workshop.sync().lastEnd() == null || workshop.sync().running() || workshop.orders().status().running()) {
                assertThat(System.nanoTime()).as("the demo was read").isLessThan(deadline);
                LockSupport.parkNanos(50_000_000);
            }
            new DemoOffice(workshop).furnish();
        }
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(opened.workshop()),
                new UiSettings(Locale.FRANCE, Theme.LIGHT), new FileMemory(folder.resolve("fenetre.properties")), dialogs, clock,
                clock.getZone(), "0.1.0", false, FakeSetup.none(), () -> {});
        Fx.run(() -> {
            Stage window = new Stage();
            stage = window;
            Desktop made = new Desktop(parts);
            desktop = made;
            made.open(window);
            window.requestFocus();
            robot = new Robot();
        });
        await("the rows are there", () -> all(".row").size() == 3);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            Objects.requireNonNull(desktop).close();
        });
        Objects.requireNonNull(session).close();
    }

    private static void await(String what, BooleanSupplier condition) throws Exception {
        Fx.await(what, condition);
    }

    private void type(KeyCode... codes) throws Exception {
        Fx.run(() -> {
            for (KeyCode code : codes) {
                Objects.requireNonNull(robot).keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                Objects.requireNonNull(robot).keyRelease(codes[i]);
            }
        });
    }

    private Scene scene() {
        return Objects.requireNonNull(stage).getScene();
    }

    private List<Node> all(String selector) {
        Parent root = scene().getRoot();
        root.applyCss();
        root.layout();
        return List.copyOf(root.lookupAll(selector)).stream().filter(KeyboardWalkTest::seen).toList();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private List<String> texts(String selector) {
        List<String> found = new ArrayList<>();
        for (Node node : all(selector)) {
            if (node instanceof Labeled labeled) {
                found.add(String.valueOf(labeled.getText()));
            } else if (node instanceof Text text) {
                found.add(text.getText());
            }
        }
        return found;
    }

    /** Presses Tab until the focus is where it is wanted. */
    private Node tabTo(String what, Predicate<Node> wanted) throws Exception {
        List<String> visited = new ArrayList<>();
        for (int i = 0; i < KEYS_AT_MOST; i++) {
            Node focused = Fx.call(() -> scene().getFocusOwner());
            if (focused != null && Fx.call(() -> wanted.test(focused))) {
                return focused;
            }
            visited.add(focused == null ? "nothing" : String.valueOf(focused));
            type(KeyCode.TAB);
        }
        throw new AssertionError("Tab never reaches " + what + " but goes from one to the next of " + visited);
    }

    private static Predicate<Node> styled(String style) {
        return node -> node.getStyleClass().contains(style);
    }

    private static Predicate<Node> spoken(String text) {
        return node -> node.getAccessibleText() != null && node.getAccessibleText().equals(text)
                || node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().equals(text);
    }

    private void screen(KeyCode digit, String title) throws Exception {
        type(KeyCode.CONTROL, digit);
        await(title, () -> texts(".screen-title").contains(title));
    }

    private List<String> sql(String query) throws Exception {
        return PostgresForTests.query(database, query);
    }

    private long number(String query) throws Exception {
        return Long.parseLong(sql(query).getFirst());
    }

    private String count(String query) throws Exception {
        return figures.count(number(query));
    }

    private String month(String sum, String centre) {
        return "select " + sum
                + " from session_production s join centre_usinage c on c.id = s.centre_usinage_id where date_production between '"
                + today.withDayOfMonth(1) + "' and '" + today + "'" + (centre.isEmpty() ? "" : " and c.nom = '" + centre + "'");
    }

    private static String day(String what, LocalDate day, String centre) {
        return "select " + what + " from session_production s join centre_usinage c on c.id = s.centre_usinage_id where date_production = '"
                + day
                + "' and c.nom = '" + centre + "'";
    }

    @Test
    void every_screen_by_keys_alone_shows_what_the_database_says() throws Exception {
        overview();
        centre();
        comparison();
        sessions();
        stops();
        orders();
        sync();
        quality();
        rawLog();
        settings("05:00–13:00");
        about();
        television();
    }

    private void overview() throws Exception {
        List<String> shown = Fx.call(() -> texts(".row-figure"));
        for (String centre : List.of("DEM12", "DEMALU", "SU12")) {
            assertThat(shown).as(centre).contains(count(day("total_pieces", today, centre)),
                    figures.percent(new BigDecimal(sql(day("taux_occupation", today, centre)).getFirst())));
        }
    }

    private void centre() throws Exception {
        Node row = tabTo("a row", node -> node.getStyleClass().contains("row") && named(node, "DEM12"));
        assertThat(row).isNotNull();
        type(KeyCode.ENTER);
        await("the centre", () -> texts(".screen-title").contains("DEM12") && !all(".strip-value").isEmpty());
        assertThat(Fx.call(() -> texts(".strip-value"))).contains(count(day("total_pieces", today, "DEM12")),
                count(day("nb_barres", today, "DEM12")));
        tabTo("the day before", spoken("Période précédente"));
        type(KeyCode.SPACE);
        String before = count(day("total_pieces", today.minusDays(1), "DEM12"));
        await("yesterday", () -> texts(".strip-value").contains(before));
        Node timeline = tabTo("the timeline", styled("timeline"));
        type(KeyCode.RIGHT);
        type(KeyCode.RIGHT);
        String told = Fx.call(timeline::getAccessibleText);
        assertThat(told).as("a period is told").contains(":");
        type(KeyCode.ENTER);
        await("its raw line", () -> texts(".screen-title").contains("Journal brut") && !all(".lines").isEmpty());
        type(KeyCode.ESCAPE);
        type(KeyCode.ESCAPE);
        await("back at the centre or at home", () -> !texts(".screen-title").contains("Journal brut"));
    }

    private static boolean named(Node row, String name) {
        return row.lookupAll(".row-title").stream().anyMatch(title -> name.equals(((Labeled) title).getText()));
    }

    private void comparison() throws Exception {
        screen(KeyCode.DIGIT2, "Comparaison");
        await("its figures", () -> !all(".compare-value").isEmpty());
        List<String> shown = Fx.call(() -> texts(".compare-value"));
        for (String centre : List.of("DEM12", "DEMALU", "SU12", "")) {
            assertThat(shown).as("pieces of " + centre).contains(count(month("sum(total_pieces)", centre)));
            assertThat(shown).as("occupancy of " + centre).contains(figures.percent(new BigDecimal(
                    sql(month("round(100 * sum(production_ms)::numeric / sum(amplitude_ms), 2)", centre)).getFirst())));
        }
    }

    private void sessions() throws Exception {
        screen(KeyCode.DIGIT3, "Sessions");
        await("its rows", () -> !all(".records").isEmpty());
        long rows = number(month("count(*)", ""));
        assertThat(Fx.call(() -> table().getItems().size())).isEqualTo((int) rows);
        assertThat(Fx.call(() -> texts(".totals .table-cell"))).contains(count(month("sum(total_pieces)", "")),
                count(month("sum(nb_anomalies)", "")));
        type(KeyCode.CONTROL, KeyCode.F);
        Fx.run(() -> assertThat(scene().getFocusOwner()).isInstanceOf(TextInputControl.class));
        for (KeyCode code : new KeyCode[]{KeyCode.D, KeyCode.E, KeyCode.M, KeyCode.A, KeyCode.L, KeyCode.U}) {
            type(code);
        }
        int found = (int) number(month("count(*)", "DEMALU"));
        await("only DEMALU", () -> table().getItems().size() == found);
        Path file = folder.resolve("sessions.csv");
        dialogs.saveTo = file;
        type(KeyCode.CONTROL, KeyCode.E);
        await("the export", () -> Files.exists(file));
        assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("DEMALU"))).hasSize(found);
    }

    private TableView<?> table() {
        return (TableView<?>) all(".records").getFirst();
    }

    private void stops() throws Exception {
        screen(KeyCode.DIGIT4, "Arrêts et attentes");
        await("its rows", () -> !all(".records").isEmpty());
        String span = " between '" + today.minusDays(6) + "' and '" + today + "'";
        long expected = 0;
        for (String kind : List.of("arret", "attente", "inexpliquee")) {
            expected += number("select count(*) from periode_" + kind + " p join session_production s on s.centre_usinage_id = "
                    + "p.centre_usinage_id and s.id = p.session_id where s.date_production" + span
                    + " and p.timestamp_fin - p.timestamp_debut >= interval '2 minutes'");
        }
        assertThat(Fx.call(() -> table().getItems().size())).isEqualTo((int) expected);
        tabTo("the table", node -> node == table());
        type(KeyCode.HOME);
        long before = number("select coalesce(sum(version), 0) from justification");
        type(KeyCode.DIGIT6);
        type(KeyCode.CONTROL, KeyCode.ENTER);
        await("it is saved", () -> texts(".notice-title").stream().anyMatch(text -> text.contains("1 période enregistrée")));
        assertThat(number("select coalesce(sum(version), 0) from justification")).isEqualTo(before + 1);
        assertThat(sql("select libelle from justification j join motif m on m.id = j.motif_id order by j.date_maj desc limit 1"))
                .containsExactly("Panne");
    }

    private void orders() throws Exception {
        screen(KeyCode.DIGIT5, "Commandes volets");
        long present = number("select count(*) from commandes_volets_roulants where disparue_le is null");
        if (present == 0) {
            await("that there is no ERP", () -> !all(".placeholder-title").isEmpty());
        } else {
            await("the orders", () -> !all(".records").isEmpty() && table().getItems().size() == (int) present);
        }
    }

    private void sync() throws Exception {
        screen(KeyCode.DIGIT6, "Synchronisation");
        String files = "Fichiers ("
                + count("select count(*) from fichier_log f where generation = (select max(generation) from fichier_log g "
                        + "where (g.centre_usinage_id, g.source, g.chemin) = (f.centre_usinage_id, f.source, f.chemin))")
                + ")";
        await(files, () -> texts(".toggle-button").contains(files));
    }

    private void quality() throws Exception {
        screen(KeyCode.DIGIT7, "Qualité des données");
        await("the calendar", () -> !all(".quality-cell").isEmpty());
        long anomalies = number(month("count(*) filter (where nb_anomalies > 0)", ""));
        long marked = Fx.call(() -> texts(".quality-small").stream().filter(text -> text.matches("\\d+")).count());
        assertThat(marked).as("days with anomalies").isEqualTo(anomalies);
    }

    private void rawLog() throws Exception {
        screen(KeyCode.DIGIT8, "Journal brut");
        await("its lines", () -> !all(".lines").isEmpty() && texts(".rawlog-origin").stream().anyMatch(text -> text.contains("sur")));
        String centre = "DEM12";
        String lines = count(
                "select nb_lignes from fichier_log f join centre_usinage c on c.id = f.centre_usinage_id where c.nom = '" + centre
                        + "' and chemin like '%" + today.toString().replace("-", "") + "%' order by generation desc limit 1");
        assertThat(Fx.call(() -> texts(".rawlog-origin").getFirst())).startsWith(lines + " lignes montrées sur " + lines);
        tabTo("the lines", ListView.class::isInstance);
        type(KeyCode.END);
        await("the last line tells what it made", () -> !all(".trace-box .label").isEmpty());
    }

    private void settings(String hours) throws Exception {
        screen(KeyCode.DIGIT9, "Paramètres");
        tabTo("the sections", styled("section-item"));
        for (int i = 0; i < 10 && !Fx.call(() -> spoken("Horaires").test(scene().getFocusOwner())); i++) {
            type(KeyCode.DOWN);
        }
        type(KeyCode.SPACE);
        await("what the database holds", () -> all(".text-input").stream().map(node -> ((TextInputControl) node).getText())
                .anyMatch(text -> text != null && text.contains(hours)));
        assertThat(number("select count(*) from reglage where valeur::text like '%05:00%'")).isPositive();
    }

    private void about() throws Exception {
        tabTo("the rail's last entry", node -> node.getStyleClass().contains("rail-item") && spoken("À propos").test(node));
        type(KeyCode.SPACE);
        await("the notice", () -> texts(".screen-title").contains("À propos des données"));
    }

    private void television() throws Exception {
        type(KeyCode.F11);
        await("the TV", () -> Objects.requireNonNull(desktop).tv().isPresent());
        String spoken = Fx.call(() -> {
            Parent root = Objects.requireNonNull(desktop).tv().orElseThrow().stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            return root.lookupAll(".tv-row").stream().map(Node::getAccessibleText).reduce("", (a, b) -> a + "\n" + b);
        });
        for (String centre : List.of("DEM12", "DEMALU", "SU12")) {
            assertThat(spoken).contains(count(day("total_pieces", today, centre)));
        }
        type(KeyCode.ESCAPE);
        await("the window again", () -> Objects.requireNonNull(desktop).tv().isEmpty());
    }
}
