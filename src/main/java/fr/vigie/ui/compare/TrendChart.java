package fr.vigie.ui.compare;

import fr.vigie.ui.controls.Drawing;
import fr.vigie.ui.fx.Look;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Lines over time on one canvas, named at their ends; the pointer and the arrow keys tell every value of a step. */
public final class TrendChart extends Drawing {
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    private static final double TIP_GAP = 12;

    private final VBox tip = new VBox();
    private final Label tipTitle = new Label();
    private final Label tipValues = new Label();
    private @Nullable TrendData data;
    private @Nullable TrendLayout layout;
    private String spoken = "";
    private int chosen = -1;

    public TrendChart() {
        getStyleClass().add("trend-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tip.getChildren().addAll(tipTitle, tipValues);
        tip.getStyleClass().add("timeline-tip");
        tipTitle.getStyleClass().add("timeline-tip-title");
        tip.setManaged(false);
        tip.setVisible(false);
        tip.setMouseTransparent(true);
        getChildren().add(tip);
        setOnMouseMoved(event -> {
            if (layout != null) {
                choose(layout.nearest(event.getX()));
            }
        });
        setOnMouseExited(event -> choose(-1));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::onKey);
    }

    /** @param whatItShows for who cannot see it */
    void show(TrendData lines, String whatItShows) {
        spoken = whatItShows;
        if (!lines.equals(data)) {
            data = lines;
            layout = null;
            choose(-1);
        }
    }

    private void onKey(KeyEvent event) {
        if (data == null) {
            return;
        }
        int last = data.steps().size() - 1;
        switch (event.getCode()) {
            case RIGHT -> choose(chosen < 0 ? 0 : Math.min(last, chosen + 1));
            case LEFT -> choose(chosen < 0 ? last : Math.max(0, chosen - 1));
            case HOME -> choose(0);
            case END -> choose(last);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int step) {
        chosen = step;
        tip.setVisible(step >= 0);
        setAccessibleText(spoken);
        TrendData lines = data;
        if (lines != null && step >= 0) {
            tipTitle.setText(lines.steps().get(step).words());
            tipValues.setText(values(lines, step));
            setAccessibleText(tipTitle.getText() + "\n" + tipValues.getText());
        }
        redraw();
    }

    /** Greatest first, as the lines stand. */
    private static String values(TrendData lines, int step) {
        Comparator<TrendData.Series> order = Comparator.comparing(series -> series.values().get(step),
                Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));
        return lines.series().stream().sorted(order.reversed()).map(series -> series.name() + "  " + series.written().get(step))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 180;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 150;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        TrendData lines = data;
        if (lines == null) {
            return;
        }
        double left = TrendPainter.GAP + widest(lines.ticks(), look, 11);
        double names = widest(lines.series().stream().map(TrendData.Series::name).toList(), look, 12);
        double right = Math.min(width * 0.35, names + TrendPainter.SAMPLE + 2 * TrendPainter.GAP + 6);
        layout = new TrendLayout(lines, left, TOP, Math.max(1, width - left - right), Math.max(1, height - TOP - BOTTOM * look.scale()));
        new TrendPainter(g, look, layout).paint(chosen);
        place(layout);
    }

    private static double widest(List<String> words, Look look, double size) {
        return IntStream.range(0, words.size()).mapToDouble(i -> {
            Text text = new Text(words.get(i));
            text.setFont(look.font(size));
            return text.getLayoutBounds().getWidth();
        }).max().orElse(0);
    }

    private void place(TrendLayout drawn) {
        if (chosen >= 0) {
            tip.autosize();
            double x = drawn.x(chosen);
            double place = x + TIP_GAP + tip.getWidth() > getWidth() ? x - TIP_GAP - tip.getWidth() : x + TIP_GAP;
            tip.relocate(Math.round(Math.max(0, place)), Math.round(drawn.top()));
        }
    }
}
