package fr.vigie.ui.tv;

import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Palette;
import fr.vigie.ui.overview.OverviewModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The TV's screen: shows {@link TvBuilder}'s words at the size that the window gives. Its theme is always the dark one. */
public final class TvController {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    /** Pixels of the body text at that size. */
    private static final double BODY = 24;

    private final OverviewModel model;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final Palette dark = Palette.read("/css/tokens-dark.css");
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look(dark, 1));
    private final List<TvRow> rows = new ArrayList<>();
    private final Instant since;

    @FXML
    private VBox root;
    @FXML
    private Label date;
    @FXML
    private Label age;
    @FXML
    private FontIcon ageIcon;
    @FXML
    private Label clock;
    @FXML
    private VBox list;
    @FXML
    private Label empty;
    @FXML
    private HBox dots;
    @FXML
    private Label page;
    @FXML
    private Label legend;

    @SuppressWarnings("NullAway.Init")
    public TvController(OverviewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.since = kit.clock().instant();
    }

    @FXML
    private void initialize() {
        root.widthProperty().subscribe(width -> scale());
        root.heightProperty().subscribe(height -> scale());
        tick();
    }

    private void scale() {
        double size = Math.min(root.getWidth() / WIDTH, root.getHeight() / HEIGHT);
        if (size > 0) {
            root.setStyle("-fx-font-size: " + BODY * size + "px;");
            look.set(new Look(dark, 2 * size));
        }
    }

    /** A second passed. */
    void tick() {
        model.keepFresh();
        WorkshopSnapshot snapshot = model.snapshot().get();
        Optional<TvState> state = model.state().filter(words -> snapshot != null)
                .map(words -> new TvBuilder(java.util.Objects.requireNonNull(snapshot), words.rows(), model.failure().get() != null, texts,
                        figures).build(kit.clock().instant(), since));
        clock.setText(figures.clock(kit.clock().instant()));
        empty.setVisible(state.isEmpty() || state.get().rows().isEmpty());
        empty.setManaged(empty.isVisible());
        state.ifPresent(this::show);
    }

    private void show(TvState state) {
        date.setText(state.date());
        age.setText(state.age());
        age.pseudoClassStateChanged(TROUBLE, state.alert());
        age.setGraphic(state.alert() ? ageIcon : null);
        page.setText(texts.get("tv.page", state.page() + 1, state.pages()));
        legend.setText(texts.get(state.targets() ? "tv.legend" : "tv.legend.plain"));
        dots(state.page(), state.pages());
        while (rows.size() < state.rows().size()) {
            TvRow row = new TvRow(look);
            VBox.setVgrow(row, Priority.ALWAYS);
            row.setMaxHeight(Double.MAX_VALUE);
            rows.add(row);
        }
        for (int i = 0; i < state.rows().size(); i++) {
            rows.get(i).show(state.rows().get(i));
        }
        List<TvRow> shown = rows.subList(0, state.rows().size());
        if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
    }

    private void dots(int here, int pages) {
        if (dots.getChildren().size() != pages) {
            dots.getChildren().setAll(IntStream.range(0, pages).mapToObj(page -> {
                Region dot = new Region();
                dot.getStyleClass().add("tv-dot");
                return dot;
            }).toList());
        }
        for (int i = 0; i < pages; i++) {
            dots.getChildren().get(i).pseudoClassStateChanged(HERE, i == here);
        }
    }
}
