package fr.vigie.ui.compare;

import fr.vigie.ui.controls.Drawing;
import fr.vigie.ui.controls.Tip;
import fr.vigie.ui.fx.Look;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A year of days of one centre. The pointer tells of a day, a click or Enter opens it, arrow keys walk the days. */
final class HeatMap extends Drawing {
    private static final double LEAST_PITCH = 8;
    private static final double MOST_PITCH = 26;

    private final VBox tip = new VBox();
    private final Label tipTitle = new Label();
    private final Label tipText = new Label();
    private final Function<LocalDate, Tip> words;
    private final Consumer<LocalDate> open;
    private final double scale;
    private HeatData data;
    private @Nullable HeatLayout layout;
    private @Nullable LocalDate chosen;

    /** @param words of a day */
    HeatMap(HeatData data, Look look, Function<LocalDate, Tip> words, Consumer<LocalDate> open) {
        this.data = data;
        this.scale = look.scale();
        this.words = words;
        this.open = open;
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(data.name());
        tip.getChildren().addAll(tipTitle, tipText);
        tip.getStyleClass().add("timeline-tip");
        tipTitle.getStyleClass().add("timeline-tip-title");
        tip.setManaged(false);
        tip.setVisible(false);
        tip.setMouseTransparent(true);
        getChildren().add(tip);
        setOnMouseMoved(event -> tell(under(event)));
        setOnMouseExited(event -> tell(null));
        setOnMouseClicked(this::onClick);
        setOnKeyPressed(this::onKey);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                tell(null);
            }
        });
    }

    /** The same centre's days anew. */
    void show(HeatData newData) {
        if (!newData.equals(data)) {
            data = newData;
            requestLayout();
            redraw();
        }
    }

    private @Nullable LocalDate under(MouseEvent event) {
        return layout == null ? null : layout.at(event.getX(), event.getY());
    }

    private void onClick(MouseEvent event) {
        requestFocus();
        LocalDate day = under(event);
        if (day != null) {
            open.accept(day);
        }
    }

    private void onKey(KeyEvent event) {
        HeatLayout placed = layout;
        if (placed == null) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> tell(placed.walk(chosen, HeatLayout.DAYS));
            case LEFT -> tell(placed.walk(chosen, -HeatLayout.DAYS));
            case DOWN -> tell(placed.walk(chosen, 1));
            case UP -> tell(placed.walk(chosen, -1));
            case ENTER -> open.accept(placed.walk(chosen, 0));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tell(@Nullable LocalDate day) {
        chosen = day;
        tip.setVisible(day != null);
        setViewOrder(day != null ? -1 : 0);
        if (day != null) {
            Tip said = words.apply(day);
            tipTitle.setText(said.title());
            tipText.setText(said.times());
            setAccessibleText(data.name() + ", " + said.title() + ", " + said.times());
        }
        redraw();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double left() {
        return 34 * scale;
    }

    private double top() {
        return 17 * scale;
    }

    private double pitch(double width) {
        return Math.clamp(Math.floor((width - left() - 2) / HeatLayout.weeks(data.span())), LEAST_PITCH, MOST_PITCH);
    }

    @Override
    protected double computePrefHeight(double width) {
        return top() + HeatLayout.DAYS * pitch(width < 0 ? getWidth() : width) + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        HeatLayout placed = new HeatLayout(data.span(), data.today(), left(), top(), pitch(width));
        layout = placed;
        new HeatPainter(g, look, placed, data).paint(isFocused() || tip.isVisible() ? chosen : null);
        if (chosen != null) {
            place(placed, chosen);
        }
    }

    private void place(HeatLayout placed, LocalDate day) {
        tip.autosize();
        double x = placed.x(day) + placed.pitch() + 6;
        double left = x + tip.getWidth() > getWidth() ? placed.x(day) - tip.getWidth() - 6 : x;
        tip.relocate(Math.round(Math.max(0, left)), Math.round(Math.min(placed.y(day), getHeight() - tip.getHeight())));
    }
}
