package fr.vigie.ui.rawlog;

import fr.vigie.export.ShownTable;
import fr.vigie.model.Centre;
import fr.vigie.pipeline.LineKind;
import fr.vigie.pipeline.RawLine;
import fr.vigie.store.StoredFile;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Choices;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Clip;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The raw log: only binds what {@link RawLogModel} says to the controls. */
public final class RawLogController implements Screen {
    private static final int COPIED_AT_MOST = 20_000;
    private static final int ROWS_ABOVE_TARGET = 4;

    private final RawLogModel model;
    private final SearchModel search;
    private final Exports exports;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final PauseTransition typing = new PauseTransition(Duration.millis(250));
    private final List<CheckMenuItem> kindItems = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;
    private boolean filling;
    private ContentSwitch content;
    private TracePane trace;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label subtitle;
    @FXML
    private ComboBox<Centre> centre;
    @FXML
    private PeriodBar period;
    @FXML
    private ComboBox<StoredFile> file;
    @FXML
    private ToggleButton whole;
    @FXML
    private MenuButton kinds;
    @FXML
    private TextField go;
    @FXML
    private TextField find;
    @FXML
    private ToggleButton exact;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Label found;
    @FXML
    private HBox banner;
    @FXML
    private Label bannerText;
    @FXML
    private VBox pane;
    @FXML
    private HBox page;
    @FXML
    private ListView<LineRow> lines;
    @FXML
    private VBox side;
    @FXML
    private Label origin;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public RawLogController(RawLogModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.search = new SearchModel(model.log(), kit, model::goToLine);
    }

    @FXML
    private void initialize() {
        content = new ContentSwitch(pane, List.of(page), placeholder, texts, kit.faults());
        trace = new TracePane(side, model.log(), kit);
        trace.show(null, null);
        period.setUp(texts, figures, List.of(Period.Unit.DAY), model::today, chosen -> model.chooseDay(chosen.from()));
        Choices.prepare(centre, Centre::name, texts.get("rawlog.centre"));
        Choices.prepare(file, each -> FileNames.of(each, model.day(), texts), texts.get("rawlog.file"));
        Choices.none(file, texts.get("rawlog.file.none"));
        centre.setOnAction(event -> chosen(centre.getValue() == null ? null : () -> model.chooseCentre(centre.getValue().id())));
        file.setOnAction(event -> chosen(file.getValue() == null ? null : () -> model.chooseFile(file.getValue())));
        whole.setOnAction(event -> model.setWholeFile(whole.isSelected()));
        fillKinds();
        prepareSearch();
        prepareList();
        go.setOnAction(event -> goTo());
        watching = Subscription.combine(model.centres().subscribe(known -> centresCame(known)),
                model.opened().value().subscribe(day -> render()), model.map().value().subscribe(map -> render()),
                model.watchFailures(this::render),
                model.rows().subscribe(this::rowsCame), model.target().subscribe(row -> aim(row.intValue())),
                model.proof().subscribe(proof -> proofCame(proof)), search.hits().subscribe(hits -> hitsCame()),
                search.words().subscribe(words -> found.setText(words)));
        found.managedProperty().bind(found.textProperty().isNotEmpty());
    }

    /** @param proof lines to mark; null to show what was shown last */
    public void open(Place.@Nullable Proof proof) {
        model.open(proof);
        render();
    }

    private void chosen(@Nullable Runnable action) {
        if (action != null && !filling) {
            action.run();
            render();
        }
    }

    private void fillKinds() {
        for (LineKind kind : LineKind.values()) {
            CheckMenuItem item = new CheckMenuItem(Kinds.word(kind, texts));
            item.setSelected(true);
            item.setUserData(kind);
            item.setGraphic(new FontIcon(Kinds.icon(kind)));
            kindItems.add(item);
            kinds.getItems().add(item);
        }
        kindItems.forEach(item -> item.setOnAction(event -> kindsChosen()));
    }

    private void kindsChosen() {
        Set<LineKind> chosen = EnumSet.noneOf(LineKind.class);
        kindItems.stream().filter(CheckMenuItem::isSelected).forEach(item -> chosen.add((LineKind) item.getUserData()));
        boolean all = chosen.size() == LineKind.values().length;
        kinds.setText(all ? texts.get("rawlog.kinds") : texts.get("rawlog.kinds.some", chosen.size()));
        model.setKinds(chosen);
        render();
    }

    private void prepareSearch() {
        typing.setOnFinished(event -> search.search(find.getText(), exact.isSelected(), currentLine()));
        find.textProperty().subscribe((before, now) -> typing.playFromStart());
        exact.setOnAction(event -> typing.playFromStart());
        find.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                step(!event.isShiftDown());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
                find.clear();
                event.consume();
            }
        });
        next.setOnAction(event -> step(true));
        previous.setOnAction(event -> step(false));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F3) {
                step(!event.isShiftDown());
                event.consume();
            }
        });
    }

    private void step(boolean forward) {
        if (typing.getStatus() == javafx.animation.Animation.Status.RUNNING || search.hits().get() == null) {
            typing.stop();
            search.search(find.getText(), exact.isSelected(), currentLine());
        } else {
            search.step(currentLine() + (forward ? 1 : -1), forward);
        }
    }

    /** The line that is selected, or the first. */
    private int currentLine() {
        LineRow row = lines.getSelectionModel().getSelectedItem();
        RawLine line = row == null ? null : row.line();
        return line == null ? 1 : line.number();
    }

    private void prepareList() {
        lines.setCellFactory(view -> new LineCell(texts, figures, model::marks, search::matches));
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.getSelectionModel().selectedItemProperty().subscribe(row -> selected());
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                onCopy();
                event.consume();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.A && lines.getItems().size() > COPIED_AT_MOST) {
                event.consume();
            }
        });
    }

    private void selected() {
        LineRow row = lines.getSelectionModel().getSelectedItem();
        trace.show(model.file(), row == null ? null : row.line());
    }

    private void goTo() {
        if (!model.goTo(go.getText())) {
            kit.notices().done(texts.get("rawlog.goto.unclear", go.getText()));
        }
    }

    private void centresCame(@Nullable List<Centre> known) {
        if (known != null) {
            filling = true;
            centre.getItems().setAll(known);
            filling = false;
            render();
        }
    }

    private void rowsCame(@Nullable LazyRows rows) {
        LineRow before = lines.getSelectionModel().getSelectedItem();
        lines.getSelectionModel().clearSelection();
        lines.setItems(rows == null ? javafx.collections.FXCollections.observableArrayList() : rows);
        search.rows(rows == null ? null : rows.rows());
        if (rows != null && before != null && before.line() != null && model.target().get() < 0 && model.proof().get() == null) {
            model.goToLine(before.line().number());
        }
        render();
    }

    private void aim(int row) {
        if (row >= 0 && row < lines.getItems().size()) {
            lines.scrollTo(Math.max(0, row - ROWS_ABOVE_TARGET));
            MultipleSelectionModel<LineRow> selection = lines.getSelectionModel();
            selection.clearAndSelect(row);
            lines.getFocusModel().focus(row);
            selected();
        }
    }

    private void proofCame(Place.@Nullable Proof proof) {
        banner.setVisible(proof != null);
        banner.setManaged(proof != null);
        if (proof != null) {
            bannerText.setText(proof.line() == proof.lastLine()
                    ? texts.get("rawlog.proof.line", proof.words(), figures.count(proof.line()))
                    : texts.get("rawlog.proof.lines", proof.words(), figures.count(proof.line()), figures.count(proof.lastLine())));
        }
        lines.refresh();
    }

    private void hitsCame() {
        boolean none = search.hits().get() == null || search.hits().get().size() == 0;
        next.setDisable(none);
        previous.setDisable(none);
        lines.refresh();
    }

    private void render() {
        filling = true;
        period.show(Period.of(Period.Unit.DAY, model.day()));
        centre.getItems().stream().filter(each -> each.id() == model.centreId()).findFirst().ifPresent(centre::setValue);
        RawLogModel.Opened opened = model.opened().value().get();
        List<StoredFile> files = opened == null ? List.of() : opened.files();
        if (!file.getItems().equals(files)) {
            file.getItems().setAll(files);
        }
        StoredFile shown = model.file();
        file.setValue(shown);
        file.setDisable(files.isEmpty());
        filling = false;
        whole.setSelected(model.wholeFile());
        whole.setDisable(!model.severalDays());
        put(opened, shown);
    }

    private void put(RawLogModel.@Nullable Opened opened, @Nullable StoredFile shown) {
        LazyRows rows = model.rows().get();
        Throwable error = model.failure();
        if (error != null) {
            content.failed(error, this::refresh);
        } else if (model.centres().get() != null && model.centres().get().isEmpty()) {
            content.say(Material2AL.INBOX, texts.get("rawlog.nocentre"), texts.get("rawlog.nocentre.text"),
                    new Placeholder.Step(texts.get("rawlog.nocentre.step"), () -> kit.navigator().open(new Place.Sync(null))));
        } else if (opened != null && shown == null) {
            content.say(Material2AL.EVENT_BUSY, texts.get("rawlog.nofile", figures.day(model.day())), texts.get("rawlog.nofile.text"),
                    toNewest(opened.day().newest()));
        } else if (rows == null || shown == null) {
            content.loading();
        } else {
            content.content();
            describe(shown, rows);
        }
    }

    private Placeholder.@Nullable Step toNewest(@Nullable LocalDate newest) {
        return newest == null
                ? null
                : new Placeholder.Step(texts.get("rawlog.newest", figures.mediumDay(newest)), () -> chosen(() -> model.chooseDay(newest)));
    }

    private void describe(StoredFile shown, LazyRows rows) {
        subtitle.setText(shown.setAside() ? texts.get("rawlog.subtitle.aside") : "");
        origin.setText(texts.get("rawlog.origin", figures.count(rows.size()), figures.count(rows.rows().map().lines()),
                figures.bytes(shown.content().bytes()), texts.get("rawlog.source." + shown.key().source()),
                figures.moment(figures.local(shown.readAt())), shown.content().counts().rejected(), shown.content().counts().offFormat()));
    }

    @FXML
    private void onClearProof() {
        model.clearProof();
        lines.requestFocus();
    }

    @FXML
    private void onCopy() {
        List<LineRow> chosen = List.copyOf(lines.getSelectionModel().getSelectedItems());
        if (!chosen.isEmpty()) {
            Clip.put(model.copied(chosen));
            kit.notices().done(texts.get("rawlog.copied", chosen.size()));
        }
    }

    @FXML
    private void onExport() {
        export();
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void tick() {
        if (model.map().busy().get() && model.scanned() > 0 && model.map().value().get() == null) {
            placeholder.busy(texts.get("rawlog.reading", Math.round(100 * model.scanned())));
        }
    }

    /** The selected lines, or those shown as far as they are read. */
    @Override
    public void export() {
        List<LineRow> chosen = lines.getSelectionModel().getSelectedItems().size() > 1
                ? List.copyOf(lines.getSelectionModel().getSelectedItems())
                : lines.getItems().stream().limit(COPIED_AT_MOST).toList();
        ShownTable table = new LineTable(texts).of(chosen);
        if (!table.rows().isEmpty()) {
            exports.table(root, texts.get("rawlog.title"), centre.getValue() == null ? "" : centre.getValue().name(), model.day(),
                    model.day(), table);
        }
    }

    @Override
    public void find() {
        find.requestFocus();
        find.selectAll();
    }

    @Override
    public void dispose() {
        typing.stop();
        watching.unsubscribe();
        search.forget();
        trace.forget();
        model.forget();
    }
}
