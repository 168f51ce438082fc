package fr.vigie.ui.centre;

import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.HourBars;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.controls.ShareBar;
import fr.vigie.ui.controls.Timeline;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Period.Unit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** A centre's dashboard: only binds what {@link CentreModel} says to the controls. */
public final class CentreController implements Screen {
    private final CentreModel model;
    private final Exports exports;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    /** What was shown stays that long while something else loads, so that quick answers do not flicker. */
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));
    private @Nullable Period shownPeriod;
    private CentreState.@Nullable Counts counts;
    private @Nullable Place proof;
    private Subscription watching = Subscription.EMPTY;
    private TileStrip strip;
    private ShareLegend shareLegend;
    private LongestRows longestRows;
    private ContentSwitch content;
    private PictureActions pictures;
    private TimelineCard timelineCard;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label name;
    @FXML
    private Label subtitle;
    @FXML
    private Label pictureTitle;
    @FXML
    private Label situation;
    @FXML
    private Label compared;
    @FXML
    private PeriodBar periods;
    @FXML
    private VBox pane;
    @FXML
    private VBox dashboard;
    @FXML
    private HBox tiles;
    @FXML
    private VBox card;
    @FXML
    private HBox legend;
    @FXML
    private HBox tableTools;
    @FXML
    private ToggleButton asTable;
    @FXML
    private Timeline timeline;
    @FXML
    private Label tooLong;
    @FXML
    private HBox cards;
    @FXML
    private Label countsTitle;
    @FXML
    private Label countsTarget;
    @FXML
    private HourBars hours;
    @FXML
    private ShareBar share;
    @FXML
    private HBox shareFigures;
    @FXML
    private HBox estimates;
    @FXML
    private VBox longest;
    @FXML
    private TableView<Reference> references;
    @FXML
    private Label origin;
    @FXML
    private Hyperlink raw;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public CentreController(CentreModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
    }

    @FXML
    private void initialize() {
        List.of(hours, share).forEach(drawing -> drawing.setLook(kit.look()));
        hours.setAccessibleText(texts.get("counts.spoken"));
        hours.onOpen(this::openCount);
        timelineCard = new TimelineCard(new TimelineCard.Parts(card, tableTools, asTable, timeline, tooLong, cards), model, kit);
        strip = new TileStrip(tiles, kit.navigator());
        longestRows = new LongestRows(longest, kit.navigator(), texts, kit.look());
        shareLegend = new ShareLegend(legend, shareFigures, texts, kit.look(), timelineCard::hide);
        ReferenceColumns.into(references, texts, figures, row -> lead(row.place()));
        content = new ContentSwitch(pane, List.of(dashboard), placeholder, texts, kit.faults());
        pictures = new PictureActions(kit, root, this::picture);
        periods.setUp(texts, figures, List.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.FREE), model::today, this::go);
        patience.setOnFinished(late -> content.loading());
        watching = Subscription.combine(model.shown().subscribe(shown -> render()), model.failure().subscribe(error -> render()));
    }

    /**
     * @param title its name, known before its data
     * @param day to show; null for the present
     */
    public void open(long centreId, String title, @Nullable LocalDate day) {
        name.setText(title);
        model.open(centreId, day);
        render();
    }

    private void go(Period period) {
        model.goTo(period);
        render();
    }

    private void lead(@Nullable Place place) {
        if (place != null) {
            kit.navigator().open(place);
        }
    }

    private void openCount(int index) {
        lead(Objects.requireNonNull(counts).places().get(index));
    }

    private void render() {
        periods.show(model.period());
        Optional<CentreState> state = model.state();
        Throwable error = model.failure().get();
        if (state.isPresent()) {
            patience.stop();
            show(state.get());
        } else if (error != null) {
            patience.stop();
            shownPeriod = null;
            content.failed(error, this::refresh);
        } else if (shownPeriod == null) {
            content.loading();
        } else {
            patience.play();
        }
    }

    private void show(CentreState state) {
        name.setText(state.name());
        subtitle.setText(state.typeLabel());
        situation.setText(state.situation());
        compared.setText(state.hasSession() ? state.compared() : "");
        if (state.hasSession()) {
            fill(state);
            shownPeriod = model.period();
            content.content();
        } else {
            shownPeriod = null;
            Period period = model.period();
            content.say(Material2AL.EVENT_BUSY,
                    period.days() == 1
                            ? texts.get("centre.empty", figures.day(period.from()))
                            : texts.get("centre.empty.period", figures.period(period)),
                    texts.get("centre.empty.text") + "\n" + state.origin().words(),
                    new Placeholder.Step(texts.get("period.before"), () -> go(model.period().previous())));
        }
    }

    private void fill(CentreState state) {
        strip.show(state.tiles());
        timelineCard.show(state.timeline(), model.period().equals(shownPeriod));
        shareLegend.show(state.shares());
        share.show(state.shares().stream().map(CentreState.Share::span).toList());
        EstimateRow.into(estimates, state.required());
        counts = state.counts();
        countsTitle.setText(state.counts().title());
        countsTarget.setText(state.counts().target());
        hours.show(state.counts().bars());
        longestRows.show(state.longest(), model.period().days() > 1);
        if (!references.getItems().equals(state.references())) {
            references.getItems().setAll(state.references());
            references.sort();
        }
        origin.setText(state.origin().words());
        proof = state.origin().place();
    }

    /** The dashboard with its title, which in the window stands in the top bar. */
    private WritableImage picture() {
        pictureTitle.setText(texts.get("picture.title", name.getText(), subtitle.getText(), figures.period(model.period())));
        pictureTitle.setManaged(true);
        pictureTitle.setVisible(true);
        root.layout();
        WritableImage taken = root.snapshot(null, null);
        pictureTitle.setManaged(false);
        pictureTitle.setVisible(false);
        return taken;
    }

    @FXML
    private void onHome() {
        kit.navigator().open(new Place.Overview());
    }

    @FXML
    private void onRaw() {
        lead(proof);
    }

    @FXML
    private void onStatistics() {
        Period period = model.period();
        LocalDate last = period.to().isAfter(model.today()) ? model.today() : period.to();
        exports.statistics(root, model.centreId().orElseThrow(), name.getText(), period.from(), last);
    }

    @FXML
    private void onPeriods() {
        Period period = model.period();
        exports.table(root, texts.get("centre.timeline"), name.getText(), period.from(), period.to(), timelineCard.shown());
    }

    @FXML
    private void onCopy() {
        pictures.copy();
    }

    @FXML
    private void onSavePicture() {
        Period period = model.period();
        pictures.save("Vigie_" + name.getText().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "_" + period.from()
                + (period.days() == 1 ? "" : "_" + period.to()));
    }

    @FXML
    private void onPrint() {
        pictures.print();
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
        model.tick();
    }

    @Override
    public void export() {
        if (timelineCard.tableShown()) {
            onPeriods();
        } else {
            onStatistics();
        }
    }

    @Override
    public void find() {
        timelineCard.search();
    }

    @Override
    public void dispose() {
        patience.stop();
        watching.unsubscribe();
        model.forget();
    }
}
