package fr.vigie.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a drawing tells about the thing under the pointer, beside it. */
final class TipBox extends VBox {
    private static final double GAP = 10;

    private final Label title = new Label();
    private final Label times = new Label();
    private final Label origin = new Label();

    TipBox() {
        getStyleClass().add("timeline-tip");
        title.getStyleClass().add("timeline-tip-title");
        getChildren().addAll(title, times, origin);
        getChildren().forEach(line -> line.managedProperty().bind(line.visibleProperty()));
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    void hide() {
        setVisible(false);
    }

    /**
     * Shows itself right of {@code x}, or left of it where there is no room.
     *
     * @param width of the drawing
     */
    void tell(Tip tip, double x, double y, double width) {
        put(title, tip.title());
        put(times, tip.times());
        put(origin, tip.origin());
        setVisible(true);
        applyCss();
        autosize();
        double left = x + GAP + getWidth() > width ? x - GAP - getWidth() : x + GAP;
        relocate(Math.round(Math.max(0, left)), Math.round(y));
    }

    private static void put(Label line, String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
    }
}
