package fr.vigie.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The guide in pages, one for each heading of the second level. Immutable. */
public final class HelpBook {
    /** Holds the guide and its {@code images/}. */
    static final String FOLDER = "/help/";

    private static final String GUIDE = FOLDER + "guide-utilisateur.md";

    private final List<Page> pages;

    /**
     * A page.
     *
     * @param anchor as GitHub names the heading
     * @param blocks what stands below the heading
     */
    public record Page(String anchor, String title, List<Node> blocks) {
        public Page {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private HelpBook(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Reads the guide that comes with the program. */
    public static HelpBook load() {
        try (InputStream in = Objects.requireNonNull(HelpBook.class.getResourceAsStream(GUIDE), GUIDE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HelpBook parse(String markdown) {
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        List<Page> pages = new ArrayList<>();
        String title = "";
        List<Node> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                add(pages, title, blocks);
                title = words(heading);
                blocks = new ArrayList<>();
            } else {
                blocks.add(node);
            }
        }
        add(pages, title, blocks);
        return new HelpBook(pages);
    }

    /** What stands before the first page is its title and for whom it is. */
    private static void add(List<Page> pages, String title, List<Node> blocks) {
        if (!title.isEmpty()) {
            pages.add(new Page(anchor(title), title, blocks));
        }
    }

    /** All text of a node, without its marks. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(switch (child) {
                case Text text -> text.getLiteral();
                case Code code -> code.getLiteral();
                default -> words(child);
            });
        }
        return words.toString();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").strip().replace(' ', '-');
    }

    public List<Page> pages() {
        return pages;
    }

    public Optional<Page> page(String anchor) {
        return pages.stream().filter(page -> page.anchor().equals(anchor)).findFirst();
    }
}
