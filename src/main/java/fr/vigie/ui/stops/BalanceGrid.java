package fr.vigie.ui.stops;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.States;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** How the durations shown and the sessions' times agree: four lines that add up, one column a kind. */
final class BalanceGrid {
    private final GridPane grid;
    private final Messages texts;
    private final Figures figures;

    BalanceGrid(GridPane grid, Messages texts, Figures figures) {
        this.grid = grid;
        this.texts = texts;
        this.figures = figures;
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(words);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
    }

    /** A line of the grid: its key in the bundle, its sign, and its figure. */
    private enum Row {
        SHOWN("", StopsState.Balance::shown),
        HIDDEN("+\u00a0", StopsState.Balance::hidden),
        OUTSIDE("−\u00a0", StopsState.Balance::outside),
        SESSION("=\u00a0", StopsState.Balance::session);

        private final String sign;
        private final ToLongFunction<StopsState.Balance> figure;

        Row(String sign, ToLongFunction<StopsState.Balance> figure) {
            this.sign = sign;
            this.figure = figure;
        }
    }

    void show(List<StopsState.Balance> balances) {
        grid.getChildren().clear();
        int column = 1;
        for (StopsState.Balance balance : balances) {
            grid.add(label(texts.get("state.short." + States.style(balance.kind().state())), "balance-head"), column++, 0);
        }
        for (Row row : Row.values()) {
            String key = "stops.balance." + row.name().toLowerCase(Locale.ROOT);
            Label name = label(texts.get(key), row == Row.SESSION ? "balance-sum" : "balance-name");
            name.setTooltip(new Tooltip(texts.get(key + ".help")));
            grid.add(name, 0, row.ordinal() + 1);
            for (int i = 0; i < balances.size(); i++) {
                String words = row.sign + figures.hms(row.figure.applyAsLong(balances.get(i)));
                grid.add(label(words, row == Row.SESSION ? "balance-sum" : "balance-figure"), i + 1, row.ordinal() + 1);
            }
        }
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
