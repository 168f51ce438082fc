package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Counts by hour or by day as bars, each with its figure and the target beside; one still running is only outlined. Beneath, a ruler parts
 * an hour in quarters, each darker the more it made. Arrow keys walk the bars, Enter or a click opens one.
 */
public final class HourBars extends Drawing {
    private static final double LABELS = 18;
    private static final double RULER = 7;
    private static final double MOST_WIDTH = 46;
    private static final double LEAST_GAP = 6;

    private final TipBox tip = new TipBox();
    private List<Bar> bars = List.of();
    private IntConsumer opened = index -> {};
    private int chosen = -1;
    private double step = 1;

    /**
     * @param label beneath the bar
     * @param target what should be there; null without one
     * @param running whether the time is not over, so that the count will grow
     * @param parts counts of its quarters; empty without a ruler
     * @param words the bar as a tip, and for a screen reader
     */
    public record Bar(String label, int count, @Nullable Integer target, boolean running, List<Integer> parts, Tip words) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    public HourBars() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().add(tip);
        setOnMouseMoved(event -> over(event.getX()));
        setOnMouseExited(event -> tip.hide());
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open(at(event.getX()));
            }
        });
        setOnKeyPressed(this::onKey);
        focusedProperty().subscribe(focused -> redraw());
    }

    /** Told the index of the bar that was clicked or entered. */
    public void onOpen(IntConsumer action) {
        opened = action;
    }

    public void show(List<Bar> counts) {
        if (!counts.equals(bars)) {
            bars = List.copyOf(counts);
            chosen = -1;
            tip.hide();
            redraw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    private int at(double x) {
        int index = (int) Math.floor(x / step);
        return index >= 0 && index < bars.size() ? index : -1;
    }

    private void over(double x) {
        int index = at(x);
        setCursor(index < 0 ? Cursor.DEFAULT : Cursor.HAND);
        if (index < 0) {
            tip.hide();
        } else {
            tell(index);
        }
    }

    private void tell(int index) {
        Tip words = bars.get(index).words();
        setAccessibleText(words.title() + ", " + words.times() + (words.origin().isEmpty() ? "" : ", " + words.origin()));
        tip.tell(words, (index + 0.5) * step, 0, getWidth());
    }

    private void open(int index) {
        if (index >= 0 && index < bars.size()) {
            opened.accept(index);
        }
    }

    private void onKey(KeyEvent event) {
        boolean taken = true;
        switch (event.getCode()) {
            case RIGHT -> choose(Math.min(bars.size() - 1, chosen + 1));
            case LEFT -> choose(chosen < 0 ? bars.size() - 1 : Math.max(0, chosen - 1));
            case HOME -> choose(Math.min(0, bars.size() - 1));
            case END -> choose(bars.size() - 1);
            case ENTER, SPACE -> open(chosen);
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private void choose(int index) {
        chosen = index;
        if (index >= 0) {
            tell(index);
        }
        redraw();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open(chosen);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        double labels = Math.round(LABELS * look.scale());
        boolean quarters = bars.stream().anyMatch(bar -> !bar.parts().isEmpty());
        double bottom = height - labels - (quarters ? RULER + 3 : 0);
        g.setFill(look.palette().get("edge"));
        g.fillRect(0, bottom, width, 1);
        if (bars.isEmpty()) {
            return;
        }
        step = Math.min(MOST_WIDTH * 1.5, width / bars.size());
        double wide = Math.max(1, Math.floor(Math.min(MOST_WIDTH, step * 0.68)));
        int most = Math.max(1,
                bars.stream().mapToInt(bar -> Math.max(bar.count(), bar.target() == null ? 0 : bar.target())).max().orElse(1));
        int busiest = bars.stream().flatMap(bar -> bar.parts().stream()).mapToInt(Integer::intValue).max().orElse(1);
        boolean figures = widest(look) <= step + 2;
        int every = Math.max(1, (int) Math.ceil(widestLabel(look) / step));
        g.setFont(look.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double left = Math.round(i * step + (step - wide) / 2);
            double high = Math.round((bottom - labels) * bar.count() / most);
            bar(g, look, bar, left, bottom - high, wide, high);
            double label = bottom - high - 2;
            if (bar.target() != null && bar.target() > 0) {
                double target = Math.round(bottom - (bottom - labels) * bar.target() / most);
                target(g, look, i * step, target, step);
                // the figure stands above the line where the line would run through it
                label = target < label + 2 && target > label - labels ? target - 3 : label;
            }
            g.setTextBaseline(VPos.BOTTOM);
            if (figures) {
                g.setFill(look.palette().get("text"));
                g.fillText(String.valueOf(bar.count()), left + wide / 2, label);
            }
            g.setFill(look.palette().get("text-muted"));
            if (i % every == 0) {
                g.fillText(bar.label(), left + wide / 2, height);
            }
            quarters(g, look, bar, i * step, bottom + 3, busiest);
        }
        chosen(g, look, height);
    }

    private double widest(Look look) {
        return bars.stream().mapToInt(Bar::count).max().stream().mapToDouble(count -> width(look, String.valueOf(count))).findFirst()
                .orElse(0);
    }

    private double widestLabel(Look look) {
        return bars.stream().mapToDouble(bar -> width(look, bar.label())).max().orElse(0) + LEAST_GAP;
    }

    private static double width(Look look, String words) {
        Text text = new Text(words);
        text.setFont(look.font(11));
        return text.getLayoutBounds().getWidth();
    }

    private static void bar(GraphicsContext g, Look look, Bar bar, double x, double y, double width, double height) {
        if (height < 1) {
            return;
        }
        if (bar.running()) {
            g.setStroke(look.palette().get("bar"));
            g.setLineWidth(1.5);
            g.strokeRoundRect(x + 0.75, y + 0.75, Math.max(1, width - 1.5), height - 0.75, 3, 3);
        } else {
            g.setFill(look.palette().get("bar"));
            g.fillRoundRect(x, y, width, height, 3, 3);
            g.fillRect(x, y + height / 2, width, height / 2);
        }
    }

    private static void target(GraphicsContext g, Look look, double x, double y, double width) {
        g.setFill(look.palette().get("card"));
        g.fillRect(x + 1, y - 2, width - 2, 4);
        g.setFill(look.palette().get("text"));
        g.fillRect(x + 1, y - 1, width - 2, 2);
    }

    private void quarters(GraphicsContext g, Look look, Bar bar, double x, double y, int busiest) {
        int count = bar.parts().size();
        double part = (step - 2) / Math.max(1, count);
        Color ink = look.palette().get("text");
        for (int i = 0; i < count; i++) {
            g.setFill(look.palette().get("track").interpolate(ink, (double) bar.parts().get(i) / Math.max(1, busiest)));
            g.fillRect(x + 1 + i * part, y, Math.max(1, part - 1), RULER);
        }
    }

    private void chosen(GraphicsContext g, Look look, double height) {
        if (chosen >= 0 && chosen < bars.size() && isFocused()) {
            g.setStroke(look.palette().get("text"));
            g.setLineWidth(2);
            g.strokeRect(Math.round(chosen * step) + 1, 1, Math.max(2, step - 2), height - 2);
        }
    }
}
