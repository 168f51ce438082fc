package fr.vigie.ui.help;

import java.net.URL;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Draws a page of the guide with controls of JavaFX. */
final class PageNodes {
    private final ObservableDoubleValue width;
    private final Consumer<String> open;

    /**
     * @param width of the page, in pixels: pictures are no wider
     * @param open told the anchor of a page that a link leads to
     */
    PageNodes(ObservableDoubleValue width, Consumer<String> open) {
        this.width = width;
        this.open = open;
    }

    VBox draw(HelpBook.Page page) {
        Label title = new Label(page.title());
        title.getStyleClass().add("help-title");
        VBox box = new VBox(title);
        box.getStyleClass().add("help-page");
        page.blocks().forEach(block -> box.getChildren().add(block(block)));
        return box;
    }

    private javafx.scene.Node block(Node block) {
        return switch (block) {
            case Paragraph paragraph when paragraph.getFirstChild() instanceof org.commonmark.node.Image image -> picture(image);
            case Paragraph paragraph -> flow(paragraph);
            case Heading heading -> styled(new Label(HelpBook.words(heading)), "help-heading");
            case BulletList list -> items(list);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> styled(new Label(code.getLiteral().stripTrailing()), "help-code");
            default -> throw new IllegalArgumentException("the guide uses " + block.getClass().getSimpleName());
        };
    }

    private static <N extends javafx.scene.Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private javafx.scene.Node picture(org.commonmark.node.Image image) {
        URL file = PageNodes.class.getResource(HelpBook.FOLDER + image.getDestination());
        String words = HelpBook.words(image);
        if (file == null) {
            return styled(new Label(words), "help-code");
        }
        // decoded in the background: a large picture takes longer than the FX thread may be busy
        ImageView view = new ImageView(new Image(file.toExternalForm(), true));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(width);
        view.setAccessibleText(words);
        return view;
    }

    private TextFlow flow(Node inline) {
        TextFlow flow = styled(new TextFlow(), "help-text");
        add(flow, inline, "");
        return flow;
    }

    private void add(TextFlow flow, Node parent, String style) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case StrongEmphasis strong -> add(flow, strong, "help-strong");
                case Emphasis emphasis -> add(flow, emphasis, "help-name");
                case Link link when link.getDestination().startsWith("#") -> flow.getChildren().add(link(link));
                case Link link -> add(flow, link, style);
                case Code code -> flow.getChildren().add(text(code.getLiteral(), "help-mono"));
                case SoftLineBreak line -> flow.getChildren().add(text(" ", style));
                case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), style));
                default -> throw new IllegalArgumentException("the guide uses " + child.getClass().getSimpleName());
            }
        }
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("help-words");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    private Hyperlink link(Link link) {
        Hyperlink view = new Hyperlink(HelpBook.words(link));
        view.setOnAction(event -> open.accept(link.getDestination().substring(1)));
        return view;
    }

    private VBox items(BulletList list) {
        VBox box = styled(new VBox(), "help-list");
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label sign = new Label("•");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            TextFlow words = styled(new TextFlow(), "help-text");
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                add(words, part, "");
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            box.getChildren().add(styled(new HBox(sign, words), "help-item"));
        }
        return box;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = styled(new GridPane(), "help-table");
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                cells(grid, (TableRow) line, row++);
            }
        }
        int columns = grid.getColumnCount();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints one = new ColumnConstraints();
            one.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(one);
        }
        return grid;
    }

    private void cells(GridPane grid, TableRow line, int row) {
        int column = 0;
        for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
            TextFlow words = styled(new TextFlow(), "help-cell");
            add(words, cell, cell instanceof TableCell known && known.isHeader() ? "help-strong" : "");
            grid.add(words, column++, row);
        }
    }

    /** Of every picture that the page shows. */
    static List<String> pictures(HelpBook.Page page) {
        return page.blocks().stream().map(Node::getFirstChild).filter(org.commonmark.node.Image.class::isInstance)
                .map(image -> ((org.commonmark.node.Image) image).getDestination()).toList();
    }
}
