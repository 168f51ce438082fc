package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.TimelineDay.Thing;
import fr.vigie.ui.fx.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of one or several days: states, pieces and bars on one canvas. Wheel zooms at the pointer, drag pans, a double click shows
 * all, arrow keys walk the periods, the pointer tells about what is under it, a click or Enter opens its line.
 */
public final class Timeline extends Drawing {
    private static final double WHEEL = 1.0018;
    private static final double STEP = 1.5;
    private static final double PAN = 0.2;
    private static final double HAND_SHAKE = 3;

    /**
     * What stands on a timeline.
     *
     * @param states, pieces, bars the lanes
     * @param days names a day on the ruler
     * @param shortDays the same where many stand side by side
     */
    public record Names(String states, String pieces, String bars, Function<LocalDate, String> days,
            Function<LocalDate, String> shortDays) {}

    private final TipBox tip = new TipBox();
    /** In a zoomed view a click waits whether it becomes a double click. */
    private final PauseTransition second = new PauseTransition(Duration.millis(280));
    private @Nullable TimelineModel model;
    private Function<Thing, Tip> words = thing -> new Tip("", "", "");
    private Names names = new Names("", "", "", LocalDate::toString, LocalDate::toString);
    private Consumer<Thing> opened = thing -> {};
    private double pressX;
    private double dragX;
    private boolean dragged;

    public Timeline() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().add(tip);
        setOnScroll(this::onScroll);
        setOnMousePressed(this::onPressed);
        setOnMouseDragged(this::onDragged);
        setOnMouseReleased(event -> setCursor(Cursor.DEFAULT));
        setOnMouseClicked(this::onClicked);
        setOnMouseMoved(event -> over(event.getX(), event.getY()));
        setOnMouseExited(event -> tip.hide());
        setOnKeyPressed(this::onKey);
        focusedProperty().subscribe(focused -> redraw());
        sceneProperty().subscribe(scene -> second.stop());
    }

    /** @param describe puts what is pointed at into words */
    public void setWords(Function<Thing, Tip> describe, Names lanes) {
        words = describe;
        names = lanes;
    }

    /** Told what was clicked, or entered: it has a source. */
    public void onOpen(Consumer<Thing> action) {
        opened = action;
    }

    /** Shows days; of the same days, the zoom stays. */
    public void show(TimelineDay day, boolean same) {
        if (model != null && same) {
            if (model.day() != day) {
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
        tip.hide();
        requestLayout();
    }

    public void setHidden(MachineState state, boolean hidden) {
        if (model != null) {
            model.setHidden(state, hidden);
            tip.hide();
            redraw();
        }
    }

    /** The periods of the states that are shown, in order: what a table of them holds. */
    public List<TimelineDay.Mark> marks() {
        return model == null ? List.of() : model.marks();
    }

    /** The time under a pixel of this control. */
    public long timeAt(double x) {
        return model == null ? 0 : model.axis(inner()).time(x - geometry().gutter());
    }

    /** The pixel of this control above a time. */
    public double xOf(long time) {
        return model == null ? 0 : model.axis(inner()).x(time) + geometry().gutter();
    }

    @Override
    protected double computePrefHeight(double width) {
        return geometry().height();
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        if (model != null) {
            new TimelinePainter(g, look, model, names, geometry(), width).paint(isFocused());
        }
    }

    private TimelineGeometry geometry() {
        return new TimelineGeometry(scale(), model != null && model.day().severalDays());
    }

    private double inner() {
        return Math.max(1, Math.floor(getWidth()) - geometry().gutter());
    }

    private double onAxis(double x) {
        return Math.clamp(x - geometry().gutter(), 0, inner());
    }

    private void onScroll(ScrollEvent event) {
        if (model == null || event.getDeltaY() == 0 && event.getDeltaX() == 0) {
            return;
        }
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) || event.isShiftDown()) {
            model.pan(event.getDeltaX() + event.getDeltaY(), inner());
        } else {
            model.zoom(onAxis(event.getX()), Math.pow(WHEEL, event.getDeltaY()), inner());
        }
        tip.hide();
        redraw();
        event.consume();
    }

    private void onPressed(MouseEvent event) {
        requestFocus();
        pressX = event.getX();
        dragX = event.getX();
        dragged = false;
    }

    private void onDragged(MouseEvent event) {
        if (model != null && model.zoomed() && (dragged || Math.abs(event.getX() - pressX) > HAND_SHAKE)) {
            setCursor(Cursor.CLOSED_HAND);
            model.pan(event.getX() - dragX, inner());
            dragX = event.getX();
            dragged = true;
            tip.hide();
            redraw();
        }
    }

    private void onClicked(MouseEvent event) {
        TimelineModel shown = model;
        if (shown == null || event.getButton() != MouseButton.PRIMARY || dragged) {
            return;
        }
        second.stop();
        if (event.getClickCount() == 2) {
            shown.reset();
            redraw();
            return;
        }
        thing(event.getX(), event.getY()).filter(found -> found.source() != null).ifPresent(found -> {
            if (shown.zoomed()) {
                second.setOnFinished(late -> opened.accept(found));
                second.playFromStart();
            } else {
                opened.accept(found);
            }
        });
    }

    private Optional<? extends Thing> thing(double x, double y) {
        if (model == null || x < geometry().gutter()) {
            return Optional.empty();
        }
        TimelineGeometry lanes = geometry();
        double at = x - lanes.gutter();
        if (y >= lanes.barsTop() - 3) {
            return model.barUnder(at, inner());
        }
        return y >= lanes.piecesTop() - 4 ? model.pieceUnder(at, inner()) : model.under(at, inner());
    }

    private void onKey(KeyEvent event) {
        if (model == null) {
            return;
        }
        boolean taken = true;
        switch (event.getCode()) {
            case RIGHT -> step(event, 1);
            case LEFT -> step(event, -1);
            case PLUS, ADD, UP -> model.zoom(centre(), STEP, inner());
            case MINUS, SUBTRACT, DOWN -> model.zoom(centre(), 1 / STEP, inner());
            case HOME -> model.reset();
            case ENTER, SPACE -> openChosen();
            default -> taken = false;
        }
        if (taken) {
            event.consume();
            redraw();
        }
    }

    /** Of the zoom by keyboard: the chosen period where there is one. */
    private double centre() {
        return model == null
                ? 0
                : model.chosen().map(mark -> Math.clamp(xOf(mark.span().from()) - geometry().gutter(), 0, inner())).orElse(inner() / 2);
    }

    private void step(KeyEvent event, int step) {
        if (model != null && event.isShiftDown()) {
            model.pan(-step * PAN * inner(), inner());
            tip.hide();
        } else {
            walk(step);
        }
    }

    private void openChosen() {
        if (model != null) {
            model.chosen().filter(mark -> mark.source() != null).ifPresent(opened);
        }
    }

    private void walk(int step) {
        Optional<TimelineDay.Mark> chosen = model == null ? Optional.empty() : model.walk(step);
        if (chosen.isPresent()) {
            Span span = chosen.get().span();
            tell(chosen.get(), Math.clamp(xOf(span.from() + span.millis() / 2), 0, getWidth()));
        }
    }

    private void over(double x, double y) {
        Optional<? extends Thing> thing = thing(x, y);
        thing.ifPresentOrElse(found -> tell(found, x), tip::hide);
        setCursor(thing.filter(found -> found.source() != null).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void tell(Thing thing, double x) {
        Tip said = words.apply(thing);
        setAccessibleText(said.title() + ", " + said.times() + (said.origin().isEmpty() ? "" : ", " + said.origin()));
        tip.tell(said, x, geometry().bandTop() + geometry().band() + 4, getWidth());
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            openChosen();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
