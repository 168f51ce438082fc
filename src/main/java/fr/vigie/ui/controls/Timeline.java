package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.ui.fx.Look;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a day: states, pieces and bars on one canvas. Wheel zooms at the pointer, drag pans, a double click shows all, arrow
 * keys walk the periods, the pointer tells about the one under it.
 */
public final class Timeline extends Drawing {
    private static final double WHEEL = 1.0018;
    private static final double TIP_GAP = 10;

    private final VBox tip = new VBox();
    private final Label tipTitle = new Label();
    private final Label tipTimes = new Label();
    private final Label tipOrigin = new Label();
    private @Nullable TimelineModel model;
    private Function<TimelineDay.Mark, Tip> words = mark -> new Tip("", "", "");
    private TimelinePainter.Lanes lanes = new TimelinePainter.Lanes("", "", "");
    private double dragX;
    private boolean dragged;

    public Timeline() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        tip.getChildren().addAll(tipTitle, tipTimes, tipOrigin);
        tip.getStyleClass().add("timeline-tip");
        tipTitle.getStyleClass().add("timeline-tip-title");
        tip.setManaged(false);
        tip.setVisible(false);
        tip.setMouseTransparent(true);
        getChildren().add(tip);
        setOnScroll(this::onScroll);
        setOnMousePressed(this::onPressed);
        setOnMouseDragged(this::onDragged);
        setOnMouseReleased(event -> setCursor(Cursor.DEFAULT));
        setOnMouseClicked(this::onClicked);
        setOnMouseMoved(event -> over(event.getX()));
        setOnMouseExited(event -> tip.setVisible(false));
        setOnKeyPressed(this::onKey);
        focusedProperty().subscribe(focused -> redraw());
    }

    /** @param describe puts a period into words */
    public void setWords(Function<TimelineDay.Mark, Tip> describe, String states, String pieces, String bars) {
        words = describe;
        lanes = new TimelinePainter.Lanes(states, pieces, bars);
    }

    /** Shows a day; of the same day, the zoom stays. */
    public void show(TimelineDay day, boolean sameDay) {
        if (model != null && sameDay) {
            if (!model.day().equals(day)) {
                model.show(day);
                redraw();
            }
            return;
        }
        TimelineModel fresh = new TimelineModel(day);
        TimelineModel old = model;
        if (old != null) {
            for (MachineState state : MachineState.values()) {
                fresh.setHidden(state, old.hidden(state));
            }
        }
        model = fresh;
        tip.setVisible(false);
        redraw();
    }

    public void setHidden(MachineState state, boolean hidden) {
        if (model != null) {
            model.setHidden(state, hidden);
            redraw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return TimelinePainter.HEIGHT;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        if (model != null) {
            new TimelinePainter(g, look, model, lanes, width).paint(isFocused());
        }
    }

    private double gutter() {
        return TimelinePainter.GUTTER;
    }

    private double inner() {
        return Math.max(1, Math.floor(getWidth()) - gutter());
    }

    private void onScroll(ScrollEvent event) {
        if (model == null || event.getDeltaY() == 0 && event.getDeltaX() == 0) {
            return;
        }
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            model.pan(event.getDeltaX(), inner());
        } else {
            model.zoom(Math.clamp(event.getX() - gutter(), 0, inner()), Math.pow(WHEEL, event.getDeltaY()), inner());
        }
        tip.setVisible(false);
        redraw();
        event.consume();
    }

    private void onPressed(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragged = false;
    }

    private void onDragged(MouseEvent event) {
        if (model != null && model.zoomed()) {
            setCursor(Cursor.CLOSED_HAND);
            model.pan(event.getX() - dragX, inner());
            dragX = event.getX();
            dragged = true;
            tip.setVisible(false);
            redraw();
        }
    }

    private void onClicked(MouseEvent event) {
        if (model != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !dragged) {
            model.reset();
            redraw();
        }
    }

    private void onKey(KeyEvent event) {
        if (model == null) {
            return;
        }
        boolean taken = true;
        switch (event.getCode()) {
            case RIGHT -> walk(1);
            case LEFT -> walk(-1);
            case PLUS, ADD -> model.zoom(inner() / 2, 1.5, inner());
            case MINUS, SUBTRACT -> model.zoom(inner() / 2, 1 / 1.5, inner());
            case HOME -> model.reset();
            default -> taken = false;
        }
        if (taken) {
            event.consume();
            redraw();
        }
    }

    private void walk(int step) {
        Optional<TimelineDay.Mark> chosen = model == null ? Optional.empty() : model.walk(step);
        if (model != null && chosen.isPresent()) {
            Span span = chosen.get().span();
            tell(chosen.get(), model.axis(inner()).x(span.from() + span.millis() / 2) + gutter());
        }
    }

    private void over(double x) {
        Optional<TimelineDay.Mark> mark = model == null || x < gutter() ? Optional.empty() : model.under(x - gutter(), inner());
        mark.ifPresentOrElse(found -> tell(found, x), () -> tip.setVisible(false));
    }

    private void tell(TimelineDay.Mark mark, double x) {
        Tip said = words.apply(mark);
        tipTitle.setText(said.title());
        tipTimes.setText(said.times());
        tipOrigin.setText(said.origin());
        tipOrigin.setVisible(!said.origin().isEmpty());
        tipOrigin.setManaged(tipOrigin.isVisible());
        setAccessibleText(said.title() + ", " + said.times());
        tip.setVisible(true);
        tip.autosize();
        double left = x + TIP_GAP + tip.getWidth() > getWidth() ? x - TIP_GAP - tip.getWidth() : x + TIP_GAP;
        tip.relocate(Math.round(Math.max(0, left)), Math.round(TimelinePainter.BAND_TOP + TimelinePainter.BAND + 4));
    }
}
