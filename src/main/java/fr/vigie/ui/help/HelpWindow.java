package fr.vigie.ui.help;

import fr.vigie.text.Messages;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The guide beside the desktop's window: pages to the left, the chosen one to the right. On the FX thread. */
public final class HelpWindow {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final double EDGES = 64;

    private final HelpBook book;
    private final Stage stage = new Stage();
    private final ListView<HelpBook.Page> pages = new ListView<>();
    private final ScrollPane text = new ScrollPane();
    private final PageNodes nodes;

    /** Made, not shown yet; it dresses as the window beside it. */
    public HelpWindow(HelpBook book, Stage beside, Messages texts) {
        this.book = book;
        this.nodes = new PageNodes(text.widthProperty().subtract(EDGES), this::show);
        pages.getItems().setAll(book.pages());
        pages.getStyleClass().add("help-pages");
        pages.setAccessibleText(texts.get("help.pages"));
        pages.getSelectionModel().selectedItemProperty().subscribe(this::draw);
        text.setFitToWidth(true);
        text.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        text.getStyleClass().addAll("edge-to-edge", "help-scroll");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox root = new HBox(pages, text);
        root.getStyleClass().add("help");
        root.setStyle(beside.getScene().getRoot().getStyle());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(beside.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                event.consume();
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.setTitle(texts.get("help.title"));
        stage.getIcons().setAll(beside.getIcons());
    }

    private void draw(HelpBook.@Nullable Page page) {
        if (page != null) {
            text.setContent(nodes.draw(page));
            text.setVvalue(0);
        }
    }

    /** Shows a page, the first where there is none of that name, and comes to the front. */
    public void show(String anchor) {
        pages.getSelectionModel().select(book.page(anchor).orElse(book.pages().getFirst()));
        pages.scrollTo(pages.getSelectionModel().getSelectedItem());
        stage.show();
        stage.toFront();
        pages.requestFocus();
    }

    public Stage stage() {
        return stage;
    }
}
