package fr.vigie.ui.centre;

import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.fx.Figures;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The columns of the table of references; they sort by value and show text. */
final class ReferenceColumns {
    /** From here on, tenths of a metre are noise. */
    private static final BigDecimal LONG = BigDecimal.valueOf(100);

    private ReferenceColumns() {}

    /** @param opened told the row of a double click or of Enter */
    static void into(TableView<Reference> table, Messages texts, Figures figures, Consumer<Reference> opened) {
        TableColumn<Reference, String> name = column(texts.get("reference.name"), Reference::name, text -> text, 1.25);
        name.getStyleClass().add("text-column");
        table.getColumns().setAll(java.util.List.of(name, column(texts.get("reference.pieces"), Reference::pieces, figures::count, 0.9),
                column(texts.get("reference.bars"), Reference::bars, figures::count, 0.85),
                column(texts.get("reference.metres"), Reference::metres,
                        metres -> figures.decimal(metres, metres.compareTo(LONG) < 0 ? 1 : 0), 0.95),
                column(texts.get("reference.minutes"), Reference::minutesPerPiece,
                        minutes -> minutes.signum() == 0 ? Figures.UNKNOWN : figures.decimal(minutes, 2), 1.25)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label(texts.get("reference.empty")));
        table.setOnKeyPressed(event -> {
            Reference row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                event.consume();
                opened.accept(row);
            }
        });
        table.setRowFactory(view -> {
            TableRow<Reference> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    opened.accept(row.getItem());
                }
            });
            return row;
        });
    }

    private static <V> TableColumn<Reference, V> column(String title, Function<Reference, V> value, Function<V, String> words,
            double part) {
        TableColumn<Reference, V> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(V item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
            }
        });
        column.setPrefWidth(80 * part);
        column.setReorderable(false);
        return column;
    }
}
