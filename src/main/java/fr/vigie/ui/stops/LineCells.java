package fr.vigie.ui.stops;

import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.States;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Cells that say more than a text: the kind with its mark, the day in short, and the reason that is wanted. */
final class LineCells {
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");

    private LineCells() {}

    /** @param scale of texts */
    static void into(TableView<Line> table, double scale, Figures figures, ContextMenu menu) {
        for (TableColumn<Line, ?> column : table.getColumns()) {
            column.setPrefWidth(StopsColumns.width(column.getId()) * scale);
            if (column.getId().equals(StopsColumns.KIND)) {
                replace(column, new Kind());
            } else if (column.getId().equals(StopsColumns.DAY)) {
                replace(column, new Day(figures));
            } else if (column.getId().equals(StopsColumns.REASON)) {
                replace(column, new Reason());
            }
        }
        table.setContextMenu(menu);
    }

    private interface Maker {
        TableCell<Line, @Nullable Object> make();
    }

    @SuppressWarnings("unchecked")
    private static void replace(TableColumn<Line, ?> column, Maker maker) {
        ((TableColumn<Line, @Nullable Object>) column).setCellFactory(owner -> maker.make());
    }

    private static final class Kind implements Maker {
        @Override
        public TableCell<Line, @Nullable Object> make() {
            FontIcon icon = new FontIcon();
            StackPane chip = new StackPane(icon);
            chip.getStyleClass().addAll("chip", "small-chip");
            return new LineCell(true) {
                @Override
                void show(Line line, String text) {
                    getStyleClass().removeIf(style -> style.startsWith("state-"));
                    getStyleClass().add("state-" + States.style(line.key().kind().state()));
                    icon.setIconCode(States.icon(line.key().kind().state()));
                    setText(text);
                    setGraphic(chip);
                }
            };
        }
    }

    /** Short: the table is wide. */
    private record Day(Figures figures) implements Maker {
        @Override
        public TableCell<Line, @Nullable Object> make() {
            return new LineCell(false) {
                @Override
                void show(Line line, String text) {
                    setText(figures.numericDay(line.period().day()));
                }
            };
        }
    }

    private static final class Reason implements Maker {
        @Override
        public TableCell<Line, @Nullable Object> make() {
            return new LineCell(true) {
                @Override
                void show(Line line, String text) {
                    pseudoClassStateChanged(WANTED, line.toJustify());
                    setText(text);
                }
            };
        }
    }

    private abstract static class LineCell extends TableCell<Line, @Nullable Object> {
        LineCell(boolean left) {
            if (left) {
                getStyleClass().add("text-column");
            }
        }

        abstract void show(Line line, String text);

        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            Line line = empty || getIndex() < 0 || getIndex() >= getTableView().getItems().size()
                    ? null
                    : getTableView().getItems().get(getIndex());
            if (line == null) {
                setText(null);
                setGraphic(null);
                pseudoClassStateChanged(WANTED, false);
            } else {
                show(line, value == null ? "" : value.toString());
            }
        }
    }
}
