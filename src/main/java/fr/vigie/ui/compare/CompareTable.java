package fr.vigie.ui.compare;

import fr.vigie.text.Messages;
import fr.vigie.ui.controls.ShareBar;
import fr.vigie.ui.fx.Kit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sets up the table of the comparison: a row a centre or type, each figure with its difference beneath, the whole workshop last. */
final class CompareTable {
    private static final double NAME_WIDTH = 122;
    private static final double SHARE_WIDTH = 60;
    private static final double SCROLL_BAR = 16;
    /** JavaFX takes a preferred width of 80 for none, and measures the column itself. */
    private static final double NOT_SET = 80;
    private static final double LETTER = 6.6;
    private static final double PADDING = 12;

    private final TableView<CompareRow> table;
    private final Kit kit;
    private final Messages texts;

    CompareTable(TableView<CompareRow> table, Kit kit) {
        this.table = table;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /** @param open takes a row that the user wants to see more of */
    void setUp(Consumer<CompareRow> open) {
        TableColumn<CompareRow, CompareRow> name = column("compare.name", NAME_WIDTH);
        name.setId("nom");
        name.getStyleClass().add("text-column");
        name.setComparator(Comparator.comparing(CompareRow::name, java.text.Collator.getInstance(kit.figures().locale())));
        name.setCellFactory(owner -> new NameCell());
        TableColumn<CompareRow, CompareRow> share = column("compare.shares", SHARE_WIDTH);
        share.setId("repartition");
        share.getStyleClass().add("text-column");
        share.setSortable(false);
        share.setCellFactory(owner -> new ShareCell());
        table.getColumns().addAll(List.of(name, share));
        for (Measure measure : Measure.values()) {
            table.getColumns().add(figure(measure));
        }
        table.setSortPolicy(this::sort);
        table.setOnKeyPressed(event -> {
            CompareRow chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            CompareRow chosen = table.getSelectionModel().getSelectedItem();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && chosen != null) {
                open.accept(chosen);
            }
        });
        sizes();
    }

    private TableColumn<CompareRow, CompareRow> column(String key, double width) {
        TableColumn<CompareRow, CompareRow> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setUserData(width);
        return column;
    }

    private TableColumn<CompareRow, CompareRow> figure(Measure measure) {
        TableColumn<CompareRow, CompareRow> column = column(measure.key(), width(measure));
        column.setId(measure.column());
        column.setComparator(
                Comparator.comparing(row -> row.cell(measure).order(), Comparator.nullsFirst(Comparator.naturalOrder())));
        column.setCellFactory(owner -> new FigureCell(measure));
        return column;
    }

    private static double width(Measure measure) {
        return switch (measure.kind()) {
            case COUNT -> measure == Measure.PIECES ? 79 : 78;
            case RHYTHM -> 74;
            case RATE -> measure == Measure.OCCUPANCY ? 78 : 75;
            case METRES -> 84;
            case DURATION -> 97;
        };
    }

    /** As wide as the window allows; at larger texts the table scrolls instead. As high as its rows, if there is room. */
    private void sizes() {
        double needed = table.getColumns().stream().mapToDouble(column -> (Double) column.getUserData()).sum();
        table.getColumns().forEach(column -> column.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> {
            double room = (table.getWidth() - SCROLL_BAR) / needed;
            double width = Math.floor((Double) column.getUserData() * Math.max(kit.look().getValue().scale(), room));
            return width == NOT_SET ? NOT_SET - 1 : width;
        }, table.widthProperty())));
        table.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> 34 * kit.look().getValue().scale() + table.getFixedCellSize() * table.getItems().size() + 4,
                table.fixedCellSizeProperty(), table.getItems()));
        table.maxHeightProperty().bind(table.prefHeightProperty());
        table.minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> 34 * kit.look().getValue().scale() + table.getFixedCellSize() * Math.min(3, table.getItems().size()) + 4,
                table.fixedCellSizeProperty(), table.getItems()));
    }

    void show(List<CompareRow> rows) {
        if (!List.copyOf(table.getItems()).equals(rows)) {
            table.getItems().setAll(rows);
            table.sort();
        }
    }

    /** The whole workshop stays last. */
    private Boolean sort(TableView<CompareRow> view) {
        Comparator<CompareRow> chosen = view.getComparator();
        Comparator<CompareRow> last = Comparator.comparing(row -> row.subject().isAll());
        FXCollections.sort(view.getItems(), chosen == null ? last : last.thenComparing(chosen));
        return true;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** A cell that shows nodes of its own. */
    private abstract static class RowCell extends TableCell<CompareRow, CompareRow> {
        abstract Node fill(CompareRow row);

        @Override
        protected void updateItem(@Nullable CompareRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : fill(row));
        }
    }

    private static final class NameCell extends RowCell {
        private final Label name = label("pair-main");
        private final Label note = label("pair-note");
        private final VBox pair = new VBox(name, note);

        NameCell() {
            getStyleClass().add("text-column");
            pair.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        Node fill(CompareRow row) {
            name.setText(row.name());
            note.setText(row.note());
            setAccessibleText(row.name() + ", " + row.note());
            return pair;
        }
    }

    private final class ShareCell extends RowCell {
        private final ShareBar bar = new ShareBar();
        private final StackPane pane = new StackPane(bar);

        ShareCell() {
            bar.setLook(kit.look());
            bar.setMaxHeight(16);
            pane.prefWidthProperty().bind(widthProperty().subtract(PADDING));
            setTooltip(new Tooltip());
        }

        @Override
        Node fill(CompareRow row) {
            bar.show(row.shares());
            getTooltip().setText(row.sharesSpoken());
            setAccessibleText(row.sharesSpoken());
            return pane;
        }
    }

    private final class FigureCell extends RowCell {
        private final Measure measure;
        private final Label value = label("compare-value");
        private final Label change = label("compare-change");
        private final VBox pair = new VBox(value, change);

        FigureCell(Measure measure) {
            this.measure = measure;
            pair.setAlignment(Pos.CENTER_RIGHT);
            setTooltip(new Tooltip());
            widthProperty().subscribe(width -> {
                if (getItem() != null && !isEmpty()) {
                    change.setText(words(getItem()));
                }
            });
        }

        /** The word where there is room for it, else the sign alone. */
        private String words(CompareRow row) {
            Difference difference = row.cell(measure).difference();
            boolean room = difference.words().length() * LETTER * kit.look().getValue().scale() + PADDING < getWidth();
            return room ? difference.words() : difference.brief();
        }

        @Override
        Node fill(CompareRow row) {
            CompareRow.Cell cell = row.cell(measure);
            value.setText(cell.value());
            change.setText(words(row));
            String spoken = texts.get("compare.spoken", texts.get(measure.key()), cell.value(), cell.difference().spoken());
            getTooltip().setText(spoken);
            setAccessibleText(row.name() + ", " + spoken);
            return pair;
        }
    }
}
