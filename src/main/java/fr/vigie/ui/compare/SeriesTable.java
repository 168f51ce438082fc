package fr.vigie.ui.compare;

import fr.vigie.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What is drawn, as a table: a row a step, newest first, a column a line. */
final class SeriesTable {
    private final TableView<Integer> table;
    private final Messages texts;
    private @Nullable TrendData shown;

    SeriesTable(TableView<Integer> table, Messages texts) {
        this.table = table;
        this.texts = texts;
        table.setPlaceholder(new Label(texts.get("table.none")));
    }

    void show(TrendData data) {
        if (data.equals(shown)) {
            return;
        }
        shown = data;
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        TableColumn<Integer, Integer> step = new TableColumn<>(texts.get("compare.when"));
        step.getStyleClass().add("text-column");
        step.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        step.setCellFactory(owner -> new Cell(data.steps().stream().map(TrendData.Step::words).toList(), true));
        step.setPrefWidth(200);
        columns.add(step);
        data.series().forEach(series -> columns.add(column(series)));
        table.getColumns().setAll(columns);
        List<Integer> rows = new ArrayList<>();
        for (int i = data.steps().size() - 1; i >= 0; i--) {
            rows.add(i);
        }
        table.getItems().setAll(rows);
    }

    private static TableColumn<Integer, Integer> column(TrendData.Series series) {
        TableColumn<Integer, Integer> column = new TableColumn<>(series.name());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(Comparator.comparing(step -> series.values().get(step),
                Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())));
        column.setCellFactory(owner -> new Cell(series.written(), false));
        column.setPrefWidth(Math.max(120, series.name().length() * 8.0 + 26));
        return column;
    }

    private static final class Cell extends TableCell<Integer, Integer> {
        private final List<String> words;

        Cell(List<String> words, boolean left) {
            this.words = words;
            if (left) {
                getStyleClass().add("text-column");
            }
        }

        @Override
        protected void updateItem(@Nullable Integer step, boolean empty) {
            super.updateItem(step, empty);
            setText(empty || step == null || step >= words.size() ? null : words.get(step));
        }
    }
}
