package fr.vigie.ui.quality;

import fr.vigie.pipeline.QualityDetails;
import fr.vigie.store.QualityRows.AnomalyLine;
import fr.vigie.store.QualityRows.RejectLine;
import fr.vigie.store.StoredFile;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What stands behind a cell: its files, the lines that were odd or not understood, the events without a rule. */
final class DetailsPane {
    private final QualityModel model;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final TableView<StoredFile> files;
    private final TableView<Finding> findings;
    private final TableView<Map.Entry<String, Long>> others;
    private @Nullable QualityDetails shown;

    /** An odd line, or one that was not understood. */
    record Finding(String what, long fileId, int line, String where, String text) {}

    DetailsPane(TableView<StoredFile> files, TableView<Finding> findings, TableView<Map.Entry<String, Long>> others, QualityModel model,
            Kit kit) {
        this.files = files;
        this.findings = findings;
        this.others = others;
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        text(files, "quality.file", 206, file -> file.key().path());
        text(files, "quality.state", 74, this::state);
        number(files, "quality.understood", 86, this::understood);
        number(files, "quality.lines", 64, file -> figures.count(file.content().counts().lines()));
        number(files, "quality.size", 74, file -> figures.bytes(file.content().bytes()));
        number(files, "quality.version", 60, file -> String.valueOf(file.key().generation()));
        number(files, "quality.readAt", 150, file -> figures.moment(figures.local(file.readAt())));
        text(findings, "quality.what", 156, Finding::what);
        number(findings, "quality.line", 52, finding -> figures.count(finding.line()));
        text(findings, "quality.text", 300, Finding::text);
        text(others, "quality.event", 146, Map.Entry::getKey);
        number(others, "quality.times", 62, entry -> figures.count(entry.getValue()));
        none(files, "quality.files.none");
        none(findings, "quality.findings.none");
        none(others, "quality.others.none");
        opens(files, file -> proof(file.id(), 0, file.key().path()));
        opens(findings, finding -> proof(finding.fileId(), finding.line(), finding.what()));
    }

    private void none(TableView<?> table, String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("card-hint");
        table.setPlaceholder(label);
    }

    private <R> void text(TableView<R> table, String key, double width, Function<R, String> words) {
        column(table, key, width, words).getStyleClass().add("text-column");
    }

    private <R> void number(TableView<R> table, String key, double width, Function<R, String> words) {
        column(table, key, width, words);
    }

    private <R> TableColumn<R, String> column(TableView<R> table, String key, double width, Function<R, String> words) {
        TableColumn<R, String> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width * kit.look().getValue().scale());
        column.setSortable(false);
        table.getColumns().add(column);
        return column;
    }

    /** Enter and double click. */
    private static <R> void opens(TableView<R> table, Consumer<R> action) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            R row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                action.accept(row);
                event.consume();
            }
        });
        table.setRowFactory(view -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    action.accept(row.getItem());
                }
            });
            return row;
        });
    }

    private void proof(long fileId, int line, String words) {
        QualityDetails now = shown;
        if (now != null) {
            kit.navigator().open(model.proof(now, fileId, line, words));
        }
    }

    private String state(StoredFile file) {
        QualityDetails now = shown;
        if (file.setAside()) {
            return texts.get("quality.file.aside");
        }
        String state = texts.get("quality.file." + file.state().code());
        return now != null && now.cutFiles().contains(file.id()) ? texts.get("quality.file.cut", state) : state;
    }

    private String understood(StoredFile file) {
        long understood = file.content().counts().events();
        long lines = understood + file.content().counts().offFormat() + file.content().counts().rejected();
        return lines == 0
                ? Figures.UNKNOWN
                : figures.decimal(BigDecimal.valueOf(understood * 100).divide(BigDecimal.valueOf(lines), 2, RoundingMode.DOWN), 2);
    }

    void show(@Nullable QualityDetails details) {
        shown = details;
        if (details == null) {
            List.of(files, findings, others).forEach(table -> table.getItems().clear());
            return;
        }
        files.getItems().setAll(details.files());
        findings.getItems().setAll(findings(details));
        others.getItems().setAll(details.otherEvents().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList());
        if (!details.files().isEmpty()) {
            files.getSelectionModel().select(0);
        }
    }

    /** Rejected lines first, for they are lost; then the oddities. */
    private List<Finding> findings(QualityDetails details) {
        List<Finding> all = new ArrayList<>();
        for (RejectLine reject : details.rejects()) {
            all.add(new Finding(texts.get("quality.reject." + reject.reason().code()), reject.fileId(), reject.line(), reject.path(),
                    reject.text()));
        }
        for (AnomalyLine anomaly : details.anomalies()) {
            all.add(new Finding(texts.get("quality.anomaly." + anomaly.kind().code()), anomaly.fileId(), anomaly.line(), anomaly.path(),
                    anomaly.path()));
        }
        return all;
    }

    /** The file that is chosen, or the only one. */
    @Nullable
    StoredFile file() {
        return files.getSelectionModel().getSelectedItem();
    }
}
