package fr.vigie.ui.about;

import fr.vigie.ui.about.AboutText.Section;
import java.util.ArrayList;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Lays the notice out on pages, black on white. On the FX thread. */
final class AboutPrinter {
    private static final double TITLE = 16;
    private static final double HEADING = 12;
    private static final double BODY = 9;
    private static final double GAP = 4;

    private final String family;

    AboutPrinter(String family) {
        this.family = family;
    }

    /** Prints with the job's settings and ends it. */
    boolean print(PrinterJob job, AboutText notice) {
        PageLayout layout = job.getJobSettings().getPageLayout();
        for (VBox page : pages(notice, layout.getPrintableWidth(), layout.getPrintableHeight())) {
            if (!job.printPage(layout, page)) {
                return false;
            }
        }
        return job.endJob();
    }

    List<VBox> pages(AboutText notice, double width, double height) {
        List<VBox> pages = new ArrayList<>(List.of(page()));
        double used = 0;
        for (Text block : blocks(notice, width)) {
            double needs = block.getLayoutBounds().getHeight() + GAP;
            if (used + needs > height && used > 0) {
                pages.add(page());
                used = 0;
            }
            pages.getLast().getChildren().add(block);
            used += needs;
        }
        pages.forEach(AboutPrinter::layOut);
        return pages;
    }

    private static VBox page() {
        return new VBox(GAP);
    }

    /** Outside of a window nothing lays a page out by itself. */
    private static void layOut(VBox page) {
        new Scene(new Group(page));
        page.applyCss();
        page.layout();
    }

    private List<Text> blocks(AboutText notice, double width) {
        List<Text> blocks = new ArrayList<>(List.of(block(notice.title(), TITLE, true, width)));
        for (Section section : notice.sections()) {
            blocks.add(block("\n" + section.title(), HEADING, true, width));
            section.paragraphs().forEach(paragraph -> blocks.add(block(paragraph, BODY, false, width)));
            section.rows().forEach(row -> blocks.add(block("•  " + String.join("  —  ", row), BODY, false, width)));
        }
        return blocks;
    }

    private Text block(String words, double size, boolean bold, double width) {
        Text text = new Text(words);
        text.setFont(Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
        text.setWrappingWidth(width);
        return text;
    }
}
