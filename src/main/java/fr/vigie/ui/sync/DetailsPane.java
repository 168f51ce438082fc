package fr.vigie.ui.sync;

import fr.vigie.model.Reject;
import fr.vigie.pipeline.FileDesk;
import fr.vigie.pipeline.FileDetails;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileDecision;
import fr.vigie.store.FileItem;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file with its versions, days, rejected lines and decisions, and what can be done about it. */
final class DetailsPane {
    private static final int DAYS_SHOWN = 31;

    private final VBox box;
    private final Actions actions;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final SyncTexts words;

    /** What the buttons do. */
    record Actions(Consumer<FileItem> setAside, Runnable readAgain, Consumer<FileDetails> reprocess) {}

    DetailsPane(VBox box, Actions actions, Kit kit, SyncTexts words) {
        this.box = box;
        this.actions = actions;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.words = words;
    }

    void show(FileDetails file) {
        List<Node> nodes = new ArrayList<>();
        FileItem item = file.item();
        nodes.add(label(item.key().path(), "card-title"));
        Label state = label(words.state(item) + (item.key().generation() > 1 || file.versions().size() > 1
                ? " · " + texts.get("syncing.version", item.key().generation(), file.versions().size())
                : ""), "trace-text");
        state.setGraphic(new FontIcon(SyncColumns.icon(item)));
        nodes.add(state);
        if (item.error() != null) {
            nodes.add(label(item.error(), "trouble-text"));
        }
        nodes.add(buttons(file));
        if (file.versions().size() > 1) {
            nodes.add(section("syncing.versions", versions(file.versions())));
        }
        nodes.add(section("syncing.days", days(file)));
        nodes.add(section("syncing.rejects", rejects(file)));
        if (!file.decisions().isEmpty()) {
            nodes.add(section("syncing.decisions", decisions(file.decisions())));
        }
        box.getChildren().setAll(nodes);
    }

    private Node buttons(FileDetails file) {
        FileItem item = file.item();
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("detail-actions");
        pane.getChildren().add(button("syncing.rawlog", () -> rawLog(file, 0)));
        pane.getChildren().add(button(item.setAside() ? "syncing.back" : "syncing.aside", () -> actions.setAside().accept(item)));
        if (SyncModel.canReadAgain(item)) {
            pane.getChildren().add(button("syncing.again", actions.readAgain()));
        }
        Button reprocess = button("syncing.reprocess.days", () -> actions.reprocess().accept(file));
        reprocess.setDisable(file.stored().content().days().isEmpty());
        pane.getChildren().add(reprocess);
        return pane;
    }

    private void rawLog(FileDetails file, int line) {
        List<FileDay> days = file.stored().content().days();
        LocalDate day = days.isEmpty() ? kit.today() : days.getLast().day();
        kit.navigator().open(new Place.RawLog(new Place.Proof(file.item().centre().id(), day, file.item().id(), line, line,
                texts.get("syncing.rejected.line"))));
    }

    private Node versions(List<FileItem> versions) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("versions");
        List<String> heads = List.of("version", "state", "read", "bytes", "lines", "events", "rejected", "newest");
        for (int row = 0; row < heads.size(); row++) {
            grid.add(label(texts.get("syncing.versions." + heads.get(row)), "trace-text"), 0, row);
        }
        for (int i = 0; i < versions.size(); i++) {
            FileItem each = versions.get(i);
            List<String> cells = List.of(String.valueOf(each.key().generation()), words.state(each),
                    figures.shortDay(figures.local(each.readAt()).toLocalDate()) + " " + figures.clock(each.readAt()),
                    figures.bytes(each.bytes()), figures.count(each.lines()), figures.count(each.events()), figures.count(each.rejected()),
                    each.newestEvent() == null
                            ? Figures.UNKNOWN
                            : figures.shortDay(each.newestEvent().toLocalDate()) + " "
                                    + figures.clock(each.newestEvent()));
            for (int row = 0; row < cells.size(); row++) {
                Label cell = new Label(cells.get(row));
                cell.getStyleClass().add(row == 0 ? "versions-head" : "versions-cell");
                cell.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                grid.add(cell, i + 1, row);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return scroll;
    }

    private Node days(FileDetails file) {
        List<FileDay> days = file.stored().content().days();
        VBox list = new VBox();
        for (FileDay day : days.subList(Math.max(0, days.size() - DAYS_SHOWN), days.size()).reversed()) {
            list.getChildren().add(link(texts.get("syncing.day", figures.mediumDay(day.day()), day.events()),
                    () -> kit.navigator().open(new Place.Centre(file.item().centre().id(), day.day()))));
        }
        if (days.isEmpty()) {
            list.getChildren().add(label(texts.get("syncing.days.none"), "trace-text"));
        } else if (days.size() > DAYS_SHOWN) {
            list.getChildren().add(label(texts.get("syncing.days.more", days.size() - DAYS_SHOWN), "trace-text"));
        }
        return list;
    }

    private Node rejects(FileDetails file) {
        VBox list = new VBox();
        for (Reject reject : file.rejects()) {
            Button line = link(texts.get("syncing.reject", figures.count(reject.line()),
                    texts.get("rawlog.reject." + reject.reason().name().toLowerCase(Locale.ROOT))), () -> rawLog(file, reject.line()));
            list.getChildren().addAll(line, label(reject.text().strip(), "reject-text"));
        }
        long all = file.item().rejected();
        if (all == 0) {
            list.getChildren().add(label(texts.get("syncing.rejects.none"), "trace-text"));
        } else if (all > file.rejects().size()) {
            list.getChildren().add(label(texts.get("syncing.rejects.more", FileDesk.REJECTS_SHOWN, figures.count(all)), "trace-text"));
        }
        return list;
    }

    private Node decisions(List<FileDecision> decisions) {
        VBox list = new VBox();
        decisions.forEach(decision -> list.getChildren().add(label(texts.get(decision.setAside()
                ? "syncing.decided.aside"
                : "syncing.decided.back", decision.author(), figures.moment(figures.local(decision.at()))), "trace-text")));
        return list;
    }

    private Node section(String key, Node content) {
        VBox section = new VBox(label(texts.get(key), "trace-title"), content);
        section.getStyleClass().add("trace-fact");
        return section;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setMnemonicParsing(true);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Button link(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("trace-link");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
