package fr.vigie.ui.table;

import fr.vigie.export.ShownTable;
import fr.vigie.ui.fx.Kit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * A table of records: sorted by any column, searched, with the columns that the user chose, a row of totals over exactly the rows shown,
 * and those rows as a {@link ShownTable}. What the user chose is remembered under the table's name.
 */
public final class DataTable<R> extends VBox {
    private final String name;
    private final Kit kit;
    private final Values values;
    private final Map<String, Col<R>> columns = new LinkedHashMap<>();
    private final Map<String, TableColumn<R, @Nullable Object>> views = new LinkedHashMap<>();
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> found = new FilteredList<>(rows);
    private final SortedList<R> sorted = new SortedList<>(found);
    private final TableView<R> table = new TableView<>();
    private final TableView<Map<String, String>> totals = new TableView<>();
    private final TextField search = TextFields.createClearableTextField();
    private final MenuButton chooser = new MenuButton();
    private final Label count = new Label();
    private Consumer<R> opened = row -> {};

    /**
     * @param name what is remembered, e.g. {@code sessions}
     * @param columns in order
     */
    public DataTable(String name, List<Col<R>> columns, Kit kit) {
        this.name = name;
        this.kit = kit;
        this.values = new Values(kit.figures());
        columns.forEach(column -> this.columns.put(column.key(), column));
        getStyleClass().add("data-table");
        table.getStyleClass().addAll("dense", "records");
        totals.getStyleClass().addAll("dense", "totals");
        table.setItems(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        this.columns.values().forEach(this::addColumn);
        restoreColumns();
        totals.setFocusTraversable(false);
        totals.setMouseTransparent(true);
        boolean sums = columns.stream().anyMatch(column -> column.total() != null);
        totals.setVisible(sums);
        totals.setManaged(sums);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, totals);
        fillChooser();
        prepareSearch();
        count.getStyleClass().add("card-hint");
        count.setMinWidth(USE_PREF_SIZE);
        sorted.addListener((ListChangeListener<R>) change -> summed());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
                opened.accept(table.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        table.setRowFactory(view -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    opened.accept(row.getItem());
                }
            });
            return row;
        });
        table.setPlaceholder(new Label(kit.texts().get("table.none")));
    }

    /** Enter or double click on a row. */
    public void onOpen(Consumer<R> action) {
        opened = action;
    }

    public TableView<R> view() {
        return table;
    }

    /** A field that shows only rows in which every typed word occurs; Ctrl+F belongs to it. */
    public TextField search() {
        return search;
    }

    /** The menu of columns. */
    public MenuButton chooser() {
        return chooser;
    }

    /** How many rows are shown, of how many. */
    public Label count() {
        return count;
    }

    /** Shows other rows; what was selected stays so where it is still there. */
    public void show(List<R> newRows) {
        if (rows.equals(newRows)) {
            return;
        }
        List<R> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        rows.setAll(newRows);
        selected.stream().filter(rows::contains).forEach(table.getSelectionModel()::select);
    }

    public List<R> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** The rows shown, in their order. */
    public List<R> rows() {
        return List.copyOf(sorted);
    }

    private void addColumn(Col<R> column) {
        TableColumn<R, @Nullable Object> view = new TableColumn<>(kit.texts().get("col." + column.key()));
        view.setId(column.key());
        view.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(column.value().apply(cell.getValue())));
        view.setComparator(values.order());
        view.setCellFactory(owner -> new ValueCell<>(column.kind(), values));
        view.setReorderable(true);
        view.setPrefWidth(width(column));
        if (column.kind().left()) {
            view.getStyleClass().add("text-column");
        }
        view.visibleProperty().subscribe(shown -> rememberColumns());
        views.put(column.key(), view);
        table.getColumns().add(view);
        TableColumn<Map<String, String>, String> sum = new TableColumn<>();
        sum.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getOrDefault(column.key(), "")));
        sum.prefWidthProperty().bind(view.widthProperty());
        sum.visibleProperty().bind(view.visibleProperty());
        if (column.kind().left()) {
            sum.getStyleClass().add("text-column");
        }
        totals.getColumns().add(sum);
    }

    private double width(Col<R> column) {
        double header = kit.texts().get("col." + column.key()).length() * 7.2 + 26;
        double content = switch (column.kind()) {
            case CODE -> 76;
            case TEXT -> 130;
            case WORDS -> 165;
            case COUNT, PERCENT, BYTES -> 74;
            case DECIMAL -> 84;
            case DATE -> 144;
            case TIME, DURATION -> 94;
            case TIMESTAMP -> 174;
        };
        return Math.max(header, content) * kit.look().getValue().scale();
    }

    private void fillChooser() {
        chooser.setText(kit.texts().get("table.columns"));
        for (Col<R> column : columns.values()) {
            CheckMenuItem item = new CheckMenuItem(kit.texts().get("col." + column.key()));
            item.selectedProperty().bindBidirectional(view(column).visibleProperty());
            chooser.getItems().add(item);
        }
        chooser.setMinWidth(USE_PREF_SIZE);
    }

    private TableColumn<R, @Nullable Object> view(Col<R> column) {
        return Objects.requireNonNull(views.get(column.key()));
    }

    private void restoreColumns() {
        List<String> chosen = kit.memory().recall("table." + name).map(text -> List.of(text.split(","))).orElse(List.of());
        columns.values().forEach(column -> view(column).setVisible(chosen.isEmpty() ? column.initially() : chosen.contains(column.key())));
    }

    private void rememberColumns() {
        if (views.size() == columns.size()) {
            kit.memory().remember("table." + name, columns.keySet().stream()
                    .filter(key -> Objects.requireNonNull(views.get(key)).isVisible()).collect(Collectors.joining(",")));
        }
    }

    private void prepareSearch() {
        search.setPromptText(kit.texts().get("table.search"));
        search.setAccessibleText(kit.texts().get("table.search"));
        search.getStyleClass().add("search");
        Tooltip.install(search, new Tooltip("Ctrl+F"));
        search.textProperty().subscribe(typed -> {
            List<String> words = List.of(folded(typed == null ? "" : typed).strip().split("\\s+"));
            List<Col<R>> looked = visible().toList();
            found.setPredicate(typed == null || typed.isBlank() ? null : row -> matches(row, looked, words));
        });
    }

    /** What is not shown is not searched: a row must show why it was found. */
    private boolean matches(R row, List<Col<R>> looked, List<String> words) {
        String all = folded(looked.stream().map(column -> values.text(column.kind(), column.value().apply(row)))
                .collect(Collectors.joining("\n")));
        return words.stream().allMatch(all::contains);
    }

    /** Neither case nor accents count. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private void summed() {
        Map<String, String> sums = new LinkedHashMap<>();
        List<R> shown = List.copyOf(sorted);
        for (Col<R> column : columns.values()) {
            if (column.total() != null) {
                sums.put(column.key(), values.text(column.kind(), column.total().apply(shown)));
            }
        }
        visible().findFirst().filter(first -> first.total() == null)
                .ifPresent(first -> sums.put(first.key(), kit.texts().get("table.total")));
        totals.getItems().setAll(List.of(sums));
        count.setText(kit.texts().get(shown.size() == rows.size() ? "table.count" : "table.count.of", shown.size(), rows.size()));
    }

    /** Visible columns in the order they stand in. */
    private Stream<Col<R>> visible() {
        return table.getVisibleLeafColumns().stream().map(view -> Objects.requireNonNull(columns.get(view.getId())));
    }

    /** Exactly what is shown: visible columns in their order, found rows in their order, totals. */
    public ShownTable shown(String title) {
        List<Col<R>> chosen = visible().toList();
        List<ShownTable.Heading> headings = chosen.stream()
                .map(column -> new ShownTable.Heading(column.key(), kit.texts().get("col." + column.key()), definition(column),
                        column.kind().exported()))
                .toList();
        List<R> shown = List.copyOf(sorted);
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (R row : shown) {
            List<@Nullable Object> line = new ArrayList<>();
            chosen.forEach(column -> line.add(column.value().apply(row)));
            cells.add(line);
        }
        if (chosen.stream().allMatch(column -> column.total() == null)) {
            return new ShownTable(title, headings, cells, null);
        }
        List<@Nullable Object> sums = new ArrayList<>();
        for (Col<R> column : chosen) {
            boolean label = sums.isEmpty() && column.total() == null && column.kind().left();
            sums.add(label ? kit.texts().get("table.total") : column.total() == null ? null : column.total().apply(shown));
        }
        return new ShownTable(title, headings, cells, sums);
    }

    private String definition(Col<R> column) {
        String key = "col." + column.key() + ".help";
        return kit.texts().bundle().containsKey(key) ? kit.texts().get(key) : "";
    }

    private static final class ValueCell<R> extends TableCell<R, @Nullable Object> {
        private final Col.Kind kind;
        private final Values values;

        ValueCell(Col.Kind kind, Values values) {
            this.kind = kind;
            this.values = values;
            if (kind.left()) {
                getStyleClass().add("text-column");
            }
        }

        @Override
        protected void updateItem(@Nullable Object value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : values.text(kind, value));
        }
    }
}
