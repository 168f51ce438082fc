package fr.vigie.ui.tv;

import fr.vigie.ui.controls.DayBar;
import fr.vigie.ui.controls.FitText;
import fr.vigie.ui.controls.TargetBar;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.States;
import fr.vigie.ui.overview.Row;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A centre on the TV: every part has its share of the width and stays within it. */
final class TvRow extends Region {
    /** Where each column begins, of the width: name, state, bar, pieces, occupancy, end. */
    private static final double[] COLUMNS = {0.02, 0.225, 0.425, 0.695, 0.875, 0.985};
    private static final double GAP = 0.012;
    /** Of the row's height, so that eight rows on 1080 pixels have figures of 64. */
    private static final double FIGURE = 0.66;
    /** Of the window's width, so that four digits and a target fit beside each other. */
    private static final double WIDEST_FIGURE = 0.041;

    private final Region side = new Region();
    private final FitText name = new FitText();
    private final FitText type = new FitText();
    private final FontIcon icon = new FontIcon();
    private final FitText word = new FitText();
    private final FitText since = new FitText();
    private final DayBar bar = new DayBar();
    private final FitText pieces = new FitText();
    private final FitText target = new FitText();
    private final TargetBar progress = new TargetBar();
    private final FitText occupancy = new FitText();
    private final FitText age = new FitText();
    private final FontIcon warning = new FontIcon(Material2MZ.WARNING);

    TvRow(ObservableValue<Look> look) {
        getStyleClass().add("tv-row");
        setAccessibleRole(AccessibleRole.TEXT);
        side.getStyleClass().add("row-side");
        icon.getStyleClass().add("tv-icon");
        warning.getStyleClass().add("age-icon");
        List.of(name, type, word, since, bar, pieces, target, progress, occupancy, age).forEach(drawing -> drawing.setLook(look));
        getChildren().addAll(side, name, type, icon, word, since, bar, pieces, target, progress, occupancy, age, warning);
        getChildren().forEach(child -> child.setManaged(false));
    }

    void show(Row row) {
        String state = States.style(row.state());
        getStyleClass().removeIf(style -> style.startsWith("state-"));
        getStyleClass().add("state-" + state);
        icon.setIconCode(States.icon(row.state()));
        name.show(row.name());
        name.style(true, "text", TextAlignment.LEFT);
        type.show(row.typeLabel());
        type.style(false, "text-muted", TextAlignment.LEFT);
        word.show(row.stateWord());
        word.style(true, state, TextAlignment.LEFT);
        since.show(row.sinceText());
        since.style(false, "text", TextAlignment.LEFT);
        bar.show(row.bar());
        pieces.show(row.pieces());
        pieces.style(true, "text", TextAlignment.LEFT);
        target.show(row.target());
        target.style(false, "text-muted", TextAlignment.LEFT);
        progress.show(row.progress());
        progress.setVisible(row.progress() != null);
        occupancy.show(row.occupancy());
        occupancy.style(true, "text", TextAlignment.RIGHT);
        age.show(row.dataAge());
        age.style(row.trouble(), row.trouble() ? "alert" : "text-muted", TextAlignment.RIGHT);
        warning.setVisible(row.trouble());
        setAccessibleText(row.spoken());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double figure = Math.min(height * FIGURE, width * WIDEST_FIGURE);
        double unit = figure / 64;
        side.resizeRelocate(0, 0, Math.max(4, width * 0.007), height);
        double middle = height / 2;
        place(name, 46 * unit, column(0), middle - 13 * unit, columnWidth(0));
        place(type, 23 * unit, column(0), middle + 28 * unit, columnWidth(0));
        state(unit, middle);
        double band = Math.min(height * 0.46, 74 * unit);
        bar.setMostBand(band);
        double barHeight = Math.min(height, bar.prefHeight(-1));
        bar.resizeRelocate(column(2), Math.round((height - barHeight) / 2 + 4 * unit), columnWidth(2), barHeight);
        pieces(unit, middle);
        place(occupancy, figure, column(4), middle - 10 * unit, columnWidth(4));
        age(unit, middle);
    }

    private void state(double unit, double middle) {
        int size = (int) (38 * unit);
        resize(icon, size);
        icon.relocate(column(1), Math.round(middle - 14 * unit - size / 2.0));
        place(word, 34 * unit, column(1) + size + 10 * unit, middle - 14 * unit, columnWidth(1) - size - 10 * unit);
        place(since, 25 * unit, column(1), middle + 26 * unit, columnWidth(1));
    }

    private void pieces(double unit, double middle) {
        boolean aimed = progress.isVisible();
        double room = columnWidth(3);
        pieces.setSize(64 * unit);
        double wide = Math.min(pieces.natural() + 2, aimed ? room * 0.66 : room);
        double at = aimed ? middle - 10 * unit : middle;
        place(pieces, 64 * unit, column(3), at, wide);
        place(target, 28 * unit, column(3) + wide + 10 * unit, at + 11 * unit, room - wide - 10 * unit);
        progress.setThickness(9 * unit);
        progress.resizeRelocate(column(3), Math.round(middle + 27 * unit), room * 0.92, 18 * unit);
    }

    private void age(double unit, double middle) {
        double size = 20 * unit;
        place(age, size, column(4), middle + 36 * unit, columnWidth(4));
        double said = Math.min(age.natural(), columnWidth(4));
        resize(warning, (int) (size * 1.1));
        warning.relocate(column(4) + columnWidth(4) - said - size * 1.5, Math.round(middle + 36 * unit - size * 0.55));
    }

    /** The style sheet's size is stronger than the property; the icon keeps its font in its own style, too. */
    private static void resize(FontIcon icon, int pixels) {
        String size = "-fx-icon-size: " + pixels + "px;";
        String style = icon.getStyle();
        if (!style.contains(size)) {
            icon.setStyle(style.replaceAll("-fx-icon-size:[^;]*;", "") + size);
        }
    }

    private static void place(FitText text, double size, double x, double middle, double width) {
        double height = Math.ceil(size * 1.3);
        text.setSize(size);
        text.resizeRelocate(Math.round(x), Math.round(middle - height / 2), Math.max(1, width), height);
    }

    private double column(int index) {
        return Math.round(getWidth() * COLUMNS[index]);
    }

    private double columnWidth(int index) {
        return Math.floor(getWidth() * (COLUMNS[index + 1] - COLUMNS[index] - GAP));
    }
}
