package fr.vigie.ui.centre;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.ui.fx.FileDialogs.Kind;
import fr.vigie.ui.fx.Kit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen as a picture: copied, saved, printed. On the FX thread. */
final class PictureActions {
    private static final Logger LOG = LoggerFactory.getLogger(PictureActions.class);

    private final Kit kit;
    private final Supplier<WritableImage> picture;
    private final Node owner;

    /** @param picture takes it */
    PictureActions(Kit kit, Node owner, Supplier<WritableImage> picture) {
        this.kit = kit;
        this.owner = owner;
        this.picture = picture;
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture.get());
        Clipboard.getSystemClipboard().setContent(content);
        kit.notices().done(kit.texts().get("picture.copied"));
    }

    /** @param name proposed for the file */
    void save(String name) {
        kit.dialogs().save(owner.getScene().getWindow(), kit.texts().get("picture.save.title"), name + ".png",
                List.of(new Kind(kit.texts().get("picture.kind"), "png"))).ifPresent(target -> write(target.file()));
    }

    private void write(Path file) {
        BufferedImage image = image(picture.get());
        kit.tasks().of(() -> {
            try {
                ImageIO.write(image, "png", file.toFile());
            } catch (IOException unwritable) {
                throw new VigieException(Fault.EXPORT_FAILED, unwritable, file, unwritable.toString());
            }
        }).onSuccess(done -> kit.notices().done(kit.texts().get("picture.saved", file)))
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    private static BufferedImage image(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }

    /** Asks which printer, then prints one page, landscape. */
    void print() {
        Optional<PrinterJob> job = job();
        if (job.isEmpty()) {
            kit.notices().failed(new VigieException(Fault.PRINTER_MISSING));
            return;
        }
        PrinterJob printing = job.get();
        if (printing.showPrintDialog(owner.getScene().getWindow())) {
            PageLayout page = printing.getPrinter().createPageLayout(Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
            ImageView view = new ImageView(picture.get());
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setFitWidth(page.getPrintableWidth());
            view.setFitHeight(page.getPrintableHeight());
            if (printing.printPage(page, view) && printing.endJob()) {
                kit.notices().done(kit.texts().get("picture.printed", printing.getPrinter().getName()));
            } else {
                kit.notices().failed(new VigieException(Fault.PRINT_FAILED, printing.getPrinter().getName()));
            }
        } else {
            printing.cancelJob();
        }
    }

    /** Empty where the system has no printer, or no way to ask for one. */
    private static Optional<PrinterJob> job() {
        try {
            return Printer.getDefaultPrinter() == null ? Optional.empty() : Optional.ofNullable(PrinterJob.createPrinterJob());
        } catch (RuntimeException | LinkageError unavailable) {
            LOG.info("this system cannot print", unavailable);
            return Optional.empty();
        }
    }
}
