package fr.vigie.ui.sync;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.FileDetails;
import fr.vigie.pipeline.ManualRuns;
import fr.vigie.pipeline.SyncPlan;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.store.FileItem;
import fr.vigie.store.FilePage;
import fr.vigie.store.FileQuery;
import fr.vigie.store.Run;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Choices;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.table.DataTable;
import java.io.File;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Synchronisation: only binds what {@link SyncModel} says to the controls. */
public final class SyncController implements Screen {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final SyncModel model;
    private final Exports exports;
    private final Confirmation confirmation;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final SyncTexts words;
    private final DataTable<FileItem> files;
    private final DataTable<Run> runs;
    private final PauseTransition typing = new PauseTransition(Duration.millis(250));
    private Subscription watching = Subscription.EMPTY;
    private boolean filling;
    private DetailsPane details;
    private ContentSwitch content;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private VBox listing;
    @FXML
    private Placeholder placeholder;
    @FXML
    private VBox pane;
    @FXML
    private Label source;
    @FXML
    private Label result;
    @FXML
    private Label schedule;
    @FXML
    private HBox progress;
    @FXML
    private ProgressBar progressBar;
    @FXML
    private Label progressText;
    @FXML
    private Button sync;
    @FXML
    private FontIcon syncIcon;
    @FXML
    private Label erp;
    @FXML
    private Button readOrders;
    @FXML
    private VBox importCard;
    @FXML
    private Label imported;
    @FXML
    private HBox reprocess;
    @FXML
    private ComboBox<Centre> reprocessCentre;
    @FXML
    private PeriodBar reprocessPeriod;
    @FXML
    private ToggleButton filesTab;
    @FXML
    private ToggleButton runsTab;
    @FXML
    private HBox fileFilters;
    @FXML
    private HBox runFilters;
    @FXML
    private ComboBox<FileQuery.Shown> state;
    @FXML
    private ComboBox<Centre> centre;
    @FXML
    private ComboBox<String> origin;
    @FXML
    private CheckBox attention;
    @FXML
    private TextField search;
    @FXML
    private HBox filesBox;
    @FXML
    private VBox runsBox;
    @FXML
    private ScrollPane detailsScroll;
    @FXML
    private VBox detailsBox;
    @FXML
    private HBox pager;
    @FXML
    private Button before;
    @FXML
    private Button after;
    @FXML
    private Label count;

    @SuppressWarnings("NullAway.Init")
    public SyncController(SyncModel model, Exports exports, Confirmation confirmation, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.confirmation = confirmation;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.words = new SyncTexts(texts, kit.faults(), figures);
        this.files = new DataTable<>("files", SyncColumns.files(words), kit);
        this.runs = new DataTable<>("runs", SyncColumns.runs(words), kit);
    }

    @FXML
    private void initialize() {
        content = new ContentSwitch(pane, List.of(listing), placeholder, texts, kit.faults());
        details = new DetailsPane(detailsBox, new DetailsPane.Actions(this::decide, model::readAgain, this::rebuild), kit, words);
        prepareTables();
        prepareFilters();
        prepareDrop();
        reprocessPeriod.setUp(texts, figures, List.of(Period.Unit.DAY, Period.Unit.WEEK, Period.Unit.MONTH, Period.Unit.FREE), kit::today,
                chosen -> {});
        LocalDate today = kit.today();
        reprocessPeriod.show(Period.free(today.minusDays(6), today));
        tab(true);
        watching = Subscription.combine(model.page().value().subscribe(this::pageCame), model.page().failure().subscribe(error -> put()),
                model.runs().value().subscribe(came -> runs.show(came == null ? List.of() : came)),
                model.centres().value().subscribe(this::centresCame), model.details().value().subscribe(this::detailsCame));
        tick();
    }

    /** @param fileId a file to choose; null for none */
    public void open(@Nullable Long fileId) {
        model.open(fileId);
        put();
    }

    private void prepareTables() {
        iconColumn(files, "file.state", SyncColumns::icon, SyncColumns::trouble);
        iconColumn(runs, "run.outcome", run -> SyncColumns.icon(run.outcome()), SyncColumns::trouble);
        width(files, "file.state", 118);
        width(files, "file.path", 248);
        width(files, "file.centre", 88);
        width(files, "file.generation", 70);
        width(files, "file.read", 170);
        width(files, "file.remote", 170);
        width(runs, "run.start", 170);
        width(runs, "run.message", 320);
        HBox.setHgrow(files, Priority.ALWAYS);
        VBox.setVgrow(runs, Priority.ALWAYS);
        filesBox.getChildren().addFirst(files);
        runsBox.getChildren().add(runs);
        files.view().setAccessibleText(texts.get("syncing.files"));
        runs.view().setAccessibleText(texts.get("syncing.runs"));
        files.view().getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !filling) {
                model.choose(item.id());
            }
        });
        files.view().getSortOrder().addListener((javafx.collections.ListChangeListener<TableColumn<FileItem, ?>>) change -> sorted());
        files.view().getColumns().forEach(column -> column.sortTypeProperty().subscribe(type -> sorted()));
        runFilters.getChildren().addAll(runs.search(), runs.chooser(), runs.count());
        fileFilters.getChildren().add(files.chooser());
    }

    private static <R> void iconColumn(DataTable<R> table, String id, java.util.function.Function<R, Ikon> icons,
            java.util.function.Predicate<R> trouble) {
        for (TableColumn<R, ?> column : table.view().getColumns()) {
            if (column.getId().equals(id)) {
                @SuppressWarnings("unchecked")
                TableColumn<R, @Nullable Object> own = (TableColumn<R, @Nullable Object>) column;
                own.setCellFactory(view -> new IconCell<>(icons, trouble));
            }
        }
    }

    private <R> void width(DataTable<R> table, String id, double width) {
        table.view().getColumns().stream().filter(column -> column.getId().equals(id))
                .forEach(column -> column.setPrefWidth(width * scale()));
    }

    private double scale() {
        return kit.look().getValue().scale();
    }

    /** The page's own order would mean little: the server orders all files. */
    private void sorted() {
        if (files.view().getSortOrder().isEmpty()) {
            model.sort(FileQuery.Order.ATTENTION, true);
        } else {
            TableColumn<FileItem, ?> first = files.view().getSortOrder().getFirst();
            FileQuery.Order order = SyncColumns.ORDERS.get(first.getId());
            if (order != null) {
                model.sort(order, first.getSortType() == TableColumn.SortType.DESCENDING);
            }
        }
    }

    private void prepareFilters() {
        Choices.prepare(state, each -> words.state(each), texts.get("syncing.filter.state"));
        Choices.prepare(centre, Centre::name, texts.get("syncing.filter.centre"));
        Choices.prepare(origin, each -> words.source(each), texts.get("syncing.filter.source"));
        Choices.prepare(reprocessCentre, Centre::name, texts.get("syncing.filter.centre"));
        state.getItems().add(null);
        state.getItems().addAll(FileQuery.Shown.values());
        origin.getItems().setAll(Arrays.asList(null, "ftp", "dossier"));
        Choices.none(state, texts.get("syncing.filter.state.all"));
        Choices.none(centre, texts.get("syncing.filter.centre.all"));
        Choices.none(origin, texts.get("syncing.filter.source.all"));
        Choices.none(reprocessCentre, texts.get("syncing.filter.centre.all"));
        attention.setSelected(model.query().attentionOnly());
        List.of(state, centre, origin).forEach(box -> box.setOnAction(event -> filter()));
        attention.setOnAction(event -> filter());
        typing.setOnFinished(event -> filter());
        search.textProperty().subscribe((old, now) -> typing.playFromStart());
        search.setOnAction(event -> filter());
        filesTab.setOnAction(event -> tab(true));
        runsTab.setOnAction(event -> tab(false));
    }

    private void filter() {
        if (!filling) {
            typing.stop();
            Centre of = centre.getValue();
            model.filter(state.getValue(), of == null ? null : of.id(), origin.getValue(), search.getText(), attention.isSelected());
        }
    }

    private void tab(boolean showFiles) {
        filesTab.setSelected(showFiles);
        runsTab.setSelected(!showFiles);
        for (Node node : new Node[]{filesBox, fileFilters, pager}) {
            node.setVisible(showFiles);
            node.setManaged(showFiles);
        }
        for (Node node : new Node[]{runsBox, runFilters}) {
            node.setVisible(!showFiles);
            node.setManaged(!showFiles);
        }
    }

    private void prepareDrop() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                importCard.pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        root.setOnDragExited(event -> importCard.pseudoClassStateChanged(DROPPING, false));
        root.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        List<File> given = event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        importCard.pseudoClassStateChanged(DROPPING, false);
        model.importFrom(given.stream().map(File::toPath).toList());
        event.setDropCompleted(!given.isEmpty());
        event.consume();
        tick();
    }

    private void pageCame(@Nullable FilePage page) {
        if (page != null) {
            filling = true;
            files.show(page.items());
            Long chosen = model.chosen();
            page.items().stream().filter(item -> Long.valueOf(item.id()).equals(chosen)).findFirst()
                    .ifPresent(item -> files.view().getSelectionModel().select(item));
            filling = false;
            int first = model.query().offset();
            long last = first + page.items().size();
            count.setText(page.matching() == 0
                    ? texts.get("syncing.page.none")
                    : texts.get(model.query().order() == FileQuery.Order.ATTENTION ? "syncing.page.attention" : "syncing.page",
                            figures.count(first + 1), figures.count(last), figures.count(page.matching())));
            before.setDisable(first == 0);
            after.setDisable(last >= page.matching());
            attention.setText(texts.get("syncing.attention", figures.count(page.attention())));
            filesTab.setText(texts.get("syncing.tab.files", figures.count(page.all())));
        }
        put();
    }

    private void put() {
        Loading<FilePage> page = model.page();
        if (page.value().get() != null) {
            content.content();
        } else if (page.failure().get() != null) {
            content.failed(page.failure().get(), this::refresh);
        } else {
            content.loading();
        }
    }

    private void centresCame(@Nullable List<Centre> known) {
        if (known != null) {
            filling = true;
            for (ComboBox<Centre> box : List.of(centre, reprocessCentre)) {
                Centre chosen = box.getValue();
                box.getItems().clear();
                box.getItems().add(null);
                box.getItems().addAll(known);
                box.setValue(chosen != null && known.contains(chosen) ? chosen : null);
            }
            filling = false;
        }
    }

    private void detailsCame(@Nullable Optional<FileDetails> came) {
        Optional<FileDetails> file = came == null ? Optional.empty() : came;
        detailsScroll.setVisible(file.isPresent());
        detailsScroll.setManaged(file.isPresent());
        file.ifPresent(details::show);
    }

    private void decide(FileItem file) {
        boolean aside = !file.setAside();
        String key = aside ? "syncing.ask.aside" : "syncing.ask.back";
        Confirmation.Question question = new Confirmation.Question(texts.get(key),
                texts.get(key + ".text", file.key().path(), file.key().generation()), texts.get(key + ".yes"), texts.get("syncing.ask.no"));
        if (confirmation.ask(root, question)) {
            model.setAside(file, aside);
        }
    }

    private void rebuild(FileDetails file) {
        model.reprocess(file);
        kit.notices().done(texts.get("syncing.reprocess.begun"));
        tick();
    }

    @FXML
    private void onSync() {
        model.synchronise();
        tick();
    }

    @FXML
    private void onImport() {
        kit.dialogs().folder(root.getScene().getWindow(), texts.get("syncing.import.title")).ifPresent(folder -> {
            model.importFrom(List.of(folder));
            tick();
        });
    }

    @FXML
    private void onReprocess() {
        reprocess.setVisible(!reprocess.isVisible());
        reprocess.setManaged(reprocess.isVisible());
        if (reprocess.isVisible()) {
            reprocessCentre.requestFocus();
        }
    }

    @FXML
    private void onReprocessNow() {
        Period chosen = Objects.requireNonNull(reprocessPeriod.shown());
        model.reprocess(chosen.from(), chosen.to(), reprocessCentre.getValue());
        kit.notices().done(texts.get("syncing.reprocess.begun"));
        onReprocess();
        tick();
    }

    @FXML
    private void onBefore() {
        model.turn(-1);
    }

    @FXML
    private void onAfter() {
        model.turn(1);
    }

    @FXML
    private void onCloseDetails() {
        model.choose(null);
        files.view().getSelectionModel().clearSelection();
        files.view().requestFocus();
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

    @FXML
    private void onReadOrders() {
        model.readOrders();
        tick();
    }

    @Override
    public void tick() {
        SyncStatus status = model.status();
        SyncPlan plan = model.plan();
        source.setText(words.source(status));
        result.setText(words.result(status));
        result.pseudoClassStateChanged(TROUBLE, SyncTexts.trouble(status));
        ((FontIcon) result.getGraphic()).setIconCode(SyncTexts.trouble(status)
                ? Material2MZ.WARNING
                : status.lastEnd() == null ? Material2AL.INFO : Material2AL.CHECK);
        schedule.setText(words.schedule(status, plan, model.leader()));
        progress.setVisible(status.running());
        progressBar.setProgress(status.progress().fraction().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        progressText.setText(words.progress(plan, status.progress()));
        sync.setText(texts.get(status.running() ? "sync.cancel" : "sync.start"));
        sync.setDisable(!status.running() && status.source() == null);
        syncIcon.setIconCode(status.running() ? Material2AL.CLOSE : Material2MZ.SYNC);
        erp.setText(words.erp(model.erp()));
        readOrders.setText(texts.get(model.erp().running() ? "sync.cancel" : "syncing.erp.read"));
        readOrders.setDisable(!model.erp().configured());
        imported();
    }

    private void imported() {
        ManualRuns.ImportReport last = model.lastImport();
        imported.setText(last == null ? texts.get("syncing.import.hint") : words.imported(last));
        imported.pseudoClassStateChanged(TROUBLE, last != null && (last.report().fault() != null || !last.report().failures().isEmpty()));
        ManualRuns.ImportReport fresh = model.news();
        if (fresh != null) {
            if (fresh.report().fault() != null) {
                kit.notices().failed(fresh.report().fault());
            } else {
                kit.notices().done(words.imported(fresh));
            }
        }
    }

    @Override
    public void export() {
        boolean ofFiles = filesTab.isSelected();
        String title = texts.get(ofFiles ? "syncing.files" : "syncing.runs");
        exports.table(root, title, "", kit.today(), kit.today(), ofFiles ? files.shown(title) : runs.shown(title));
    }

    @Override
    public void find() {
        (filesTab.isSelected() ? search : runs.search()).requestFocus();
    }

    @Override
    public void dispose() {
        typing.stop();
        watching.unsubscribe();
        model.forget();
    }
}
