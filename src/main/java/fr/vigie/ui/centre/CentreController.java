package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.controls.DayConverter;
import fr.vigie.ui.controls.HourBars;
import fr.vigie.ui.controls.PastCell;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.controls.ShareBar;
import fr.vigie.ui.controls.Timeline;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** A centre's dashboard: only binds what {@link CentreModel} says to the controls. */
public final class CentreController implements Screen {
    private final CentreModel model;
    private final Exports exports;
    private final Navigator navigator;
    private final Messages texts;
    private final Messages faults;
    private final Figures figures;
    private final ObservableValue<Look> look;
    private @Nullable LocalDate shownDay;
    private Subscription watching = Subscription.EMPTY;
    private TileStrip strip;
    private ShareLegend shareLegend;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label name;
    @FXML
    private Label subtitle;
    @FXML
    private DatePicker date;
    @FXML
    private Button after;
    @FXML
    private VBox content;
    @FXML
    private HBox tiles;
    @FXML
    private HBox legend;
    @FXML
    private Timeline timeline;
    @FXML
    private HourBars hours;
    @FXML
    private ShareBar share;
    @FXML
    private HBox shareFigures;
    @FXML
    private VBox longest;
    @FXML
    private TableView<Reference> references;
    @FXML
    private Label origin;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public CentreController(CentreModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.navigator = kit.navigator();
        this.texts = kit.texts();
        this.faults = kit.faults();
        this.figures = kit.figures();
        this.look = kit.look();
    }

    @FXML
    private void initialize() {
        List.of(timeline, hours, share).forEach(drawing -> drawing.setLook(look));
        timeline.setWords(model::tip, texts.get("timeline.states"), texts.get("timeline.pieces"), texts.get("timeline.bars"));
        timeline.setAccessibleText(texts.get("timeline.spoken"));
        strip = new TileStrip(tiles);
        shareLegend = new ShareLegend(legend, shareFigures, texts, look, this::hide);
        ReferenceColumns.into(references, texts, figures);
        date.setConverter(new DayConverter(figures));
        date.setDayCellFactory(picker -> new PastCell(model::today));
        date.valueProperty().subscribe(chosen -> {
            if (chosen != null && !chosen.equals(model.day())) {
                go(chosen);
            }
        });
        watching = Subscription.combine(model.view().subscribe(view -> render()), model.failure().subscribe(error -> render()));
    }

    /**
     * @param title its name, known before its data
     * @param day to show; null for today
     */
    public void open(long centreId, String title, @Nullable LocalDate day) {
        name.setText(title);
        model.open(centreId, day);
        render();
    }

    private void hide(MachineState state, boolean hidden) {
        timeline.setHidden(state, hidden);
    }

    private void render() {
        date.setValue(model.day());
        after.setDisable(!model.day().isBefore(model.today()));
        Optional<CentreState> state = model.state();
        boolean session = state.isPresent() && state.get().hasSession();
        List<Node> shown = List.of(session ? content : placeholder);
        if (!root.getChildren().equals(shown)) {
            root.getChildren().setAll(shown);
        }
        state.ifPresent(this::title);
        if (session) {
            show(state.orElseThrow());
        } else {
            explain(state);
        }
    }

    private void title(CentreState state) {
        name.setText(state.name());
        subtitle.setText(state.situation().isEmpty() ? state.typeLabel() : state.typeLabel() + " · " + state.situation());
    }

    private void show(CentreState state) {
        strip.show(state.tiles());
        timeline.show(state.timeline(), model.day().equals(shownDay));
        shareLegend.show(state.shares());
        share.show(state.shares().stream().map(CentreState.Share::span).toList());
        hours.show(state.hours());
        LongestRows.into(longest, state.longest(), look);
        if (!references.getItems().equals(state.references())) {
            references.getItems().setAll(state.references());
            references.sort();
        }
        origin.setText(state.origin());
        shownDay = model.day();
    }

    private void explain(Optional<CentreState> state) {
        shownDay = null;
        Throwable error = model.failure().get();
        if (error != null) {
            Notice notice = Notice.of(error, faults);
            placeholder.say(Material2AL.ERROR_OUTLINE, notice.what(), notice.advice(),
                    new Placeholder.Step(texts.get("action.retry"), this::refresh));
        } else if (state.isEmpty()) {
            placeholder.busy(texts.get("screen.loading"));
        } else {
            placeholder.say(Material2AL.EVENT_BUSY, texts.get("centre.empty", figures.day(model.day())),
                    texts.get("centre.empty.text") + "\n" + state.get().origin(),
                    new Placeholder.Step(texts.get("centre.before"), this::onBefore));
        }
    }

    private void go(LocalDate day) {
        model.goTo(day);
        render();
    }

    @FXML
    private void onBefore() {
        go(model.day().minusDays(1));
    }

    @FXML
    private void onAfter() {
        go(model.day().plusDays(1));
    }

    @FXML
    private void onHome() {
        navigator.open(new Place.Overview());
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
        if (model.day().equals(model.today())) {
            render();
        }
    }

    @Override
    public void export() {
        exports.statistics(root, model.centreId().orElseThrow(), name.getText(), model.day(), model.day());
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
        model.forget();
    }
}
