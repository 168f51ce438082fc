package fr.vigie.ui.quality;

import fr.vigie.export.ShownTable;
import fr.vigie.pipeline.QualityCalendar;
import fr.vigie.pipeline.QualityDetails;
import fr.vigie.store.StoredFile;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.quality.QualityModel.Anchors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** <em>Qualité des données</em>: only binds what {@link QualityModel} says to the controls. */
public final class QualityController implements Screen {
    private final QualityModel model;
    private final Exports exports;
    private final Kit kit;
    private final Messages texts;
    private ContentSwitch pane;
    private QualityGrid grid;
    private DetailsPane behind;
    private AnchorTable anchors;
    private Subscription watching = Subscription.EMPTY;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label subtitle;
    @FXML
    private PeriodBar period;
    @FXML
    private VBox content;
    @FXML
    private GridPane calendar;
    @FXML
    private HBox legend;
    @FXML
    private Label hint;
    @FXML
    private ToggleButton showDay;
    @FXML
    private ToggleButton showWaits;
    @FXML
    private Label title;
    @FXML
    private HBox dayActions;
    @FXML
    private StackPane lower;
    @FXML
    private HBox details;
    @FXML
    private TableView<StoredFile> files;
    @FXML
    private TableView<DetailsPane.Finding> findings;
    @FXML
    private TableView<Map.Entry<String, Long>> others;
    @FXML
    private VBox waits;
    @FXML
    private Label doubt;
    @FXML
    private Button compare;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label progressText;
    @FXML
    private Button cancel;
    @FXML
    private GridPane readings;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public QualityController(QualityModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.texts = kit.texts();
    }

    @FXML
    private void initialize() {
        pane = new ContentSwitch(root, List.of(content), placeholder, texts, kit.faults());
        period.setUp(texts, kit.figures(), List.of(Period.Unit.WEEK, Period.Unit.MONTH, Period.Unit.FREE), model::today, chosen -> {
            model.show(chosen);
            render();
        });
        grid = new QualityGrid(calendar, cell -> {
            model.choose(cell);
            lower(false);
            render();
        });
        behind = new DetailsPane(files, findings, others, model, kit);
        anchors = new AnchorTable(readings, model, kit);
        Signs.EXPLAINED.forEach(sign -> {
            Label key = new Label(Signs.word(sign, texts), new FontIcon(Signs.icon(sign)));
            key.getStyleClass().addAll("quality-key", Signs.style(sign));
            legend.getChildren().add(key);
        });
        lower(false);
        watching = Subscription.combine(model.calendar().subscribe(now -> render()), model.failure().subscribe(now -> render()),
                model.details().subscribe(this::show), model.anchors().subscribe(this::show));
    }

    public void open() {
        model.refresh();
        render();
    }

    private void render() {
        period.show(model.period());
        Optional<QualityState> state = model.state();
        Throwable error = model.failure().get();
        if (state.isPresent() && !state.get().rows().isEmpty()) {
            show(state.get());
            pane.content();
        } else if (state.isPresent()) {
            pane.say(Material2AL.HOURGLASS_EMPTY, texts.get("overview.empty"), texts.get("overview.empty.text"), null);
        } else if (error != null) {
            pane.failed(error, model::refresh);
        } else {
            pane.loading();
        }
    }

    private void show(QualityState state) {
        subtitle.setText(state.summary());
        hint.setText(state.hint());
        grid.show(state, model.chosen());
        doubt.setText(state.doubt().isEmpty() ? texts.get("quality.waits.hint") : state.doubt());
        showWaits.setGraphic(state.doubt().isEmpty() ? null : new FontIcon("mdmz-warning"));
        if (model.chosen().isEmpty()) {
            title.setText(texts.get("quality.choose"));
        }
    }

    private void show(@Nullable QualityDetails now) {
        behind.show(now);
        dayActions.setDisable(now == null || now.files().isEmpty());
        if (now != null) {
            title.setText(texts.get("quality.title", now.centre().name(), kit.figures().mediumDay(now.day().day()), model.sentence(now)));
        }
    }

    private void show(Anchors now) {
        compare.setDisable(now.running());
        List.of(progress, progressText, cancel).forEach(node -> node.setVisible(now.running()));
        readings.setVisible(now.readings() != null);
        if (now.readings() != null) {
            anchors.show(now.readings());
        }
        tick();
    }

    /** The day that was chosen, or the two readings of waits. */
    private void lower(boolean anchorsShown) {
        showDay.setSelected(!anchorsShown);
        showWaits.setSelected(anchorsShown);
        title.setVisible(!anchorsShown);
        dayActions.setVisible(!anchorsShown);
        lower.getChildren().setAll(anchorsShown ? waits : details);
    }

    @FXML
    private void onDay() {
        lower(false);
    }

    @FXML
    private void onWaits() {
        lower(true);
    }

    @FXML
    private void onCompare() {
        model.compare();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onRaw() {
        QualityDetails now = model.details().get();
        StoredFile file = behind.file();
        if (now != null && file != null) {
            kit.navigator().open(model.proof(now, file.id(), 0, file.key().path()));
        }
    }

    @FXML
    private void onFile() {
        StoredFile file = behind.file();
        if (file != null) {
            kit.navigator().open(model.file(file));
        }
    }

    @FXML
    private void onReprocess() {
        kit.navigator().open(new Place.Sync(null));
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
        QualityModel.Steps steps = model.steps();
        progress.setProgress(steps.of() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) steps.done() / steps.of());
        progressText.setText(steps.of() == 0 ? "" : texts.get("quality.anchor.steps", steps.done(), steps.of()));
    }

    @Override
    public void export() {
        QualityCalendar taken = model.calendar().get();
        if (taken != null) {
            ShownTable shown = new QualityTable(texts).of(taken);
            exports.table(root, texts.get("quality.export"), texts.get("stops.all"), model.period().from(), model.period().to(), shown);
        }
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
        model.forget();
    }
}
