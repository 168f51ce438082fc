package fr.vigie.ui.about;

import fr.vigie.ui.about.AboutText.Section;
import fr.vigie.ui.fx.Clip;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Screen;
import java.util.List;
import javafx.fxml.FXML;
import javafx.print.PrinterJob;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** <em>À propos des données</em>: shows, prints, copies and saves what {@link AboutModel} says. */
public final class AboutController implements Screen {
    private final AboutModel model;
    private final Kit kit;
    private Subscription watching = Subscription.EMPTY;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox cards;

    @SuppressWarnings("NullAway.Init")
    public AboutController(AboutModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        scroll.setAccessibleText(kit.texts().get("about.title"));
        watching = model.watch(this::show);
        model.refresh();
    }

    private void show() {
        cards.getChildren().setAll(model.notice().sections().stream().map(AboutController::card).toList());
    }

    private static Node card(Section section) {
        VBox card = new VBox(label(section.title(), "card-title"));
        card.getStyleClass().addAll("card", "form");
        section.paragraphs().forEach(paragraph -> card.getChildren().add(label(paragraph, "about-text")));
        if (!section.rows().isEmpty()) {
            card.getChildren().add(table(section.rows()));
        }
        return card;
    }

    private static Node table(List<List<String>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("about-grid");
        int columns = rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == columns - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                String style = column == 0 ? "about-term" : column == columns - 1 ? "about-text" : "about-unit";
                Label cell = label(rows.get(row).get(column), style);
                GridPane.setValignment(cell, VPos.TOP);
                cell.setMinWidth(column == columns - 1 ? 0 : Region.USE_PREF_SIZE);
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    @FXML
    private void onPrint() {
        print(model.notice());
    }

    @FXML
    private void onStaff() {
        print(model.staffNotice());
    }

    private void print(AboutText notice) {
        PrinterJob job = job();
        if (job == null) {
            kit.notices().done(kit.texts().get("about.print.none"));
        } else if (job.showPrintDialog(root.getScene().getWindow())) {
            boolean printed = new AboutPrinter(Look.FAMILY).print(job, notice);
            kit.notices().done(kit.texts().get(printed ? "about.print.done" : "about.print.failed"));
        }
    }

    /** Null where no printer is there. */
    private static @Nullable PrinterJob job() {
        return PrinterJob.createPrinterJob();
    }

    @FXML
    private void onCopy() {
        Clip.put(AboutFiles.text(model.notice()));
        kit.notices().done(kit.texts().get("about.copied"));
    }

    @FXML
    private void onSave() {
        export();
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void tick() {
        // nothing here grows old by itself
    }

    @Override
    public void export() {
        kit.dialogs()
                .save(root.getScene().getWindow(), kit.texts().get("about.save.title"), "Vigie_A-propos-des-donnees.html", model.kinds())
                .ifPresent(model::save);
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
        model.dispose();
    }
}
