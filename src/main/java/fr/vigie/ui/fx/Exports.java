package fr.vigie.ui.fx;

import fr.vigie.export.Dialect;
import fr.vigie.export.Format;
import fr.vigie.export.ShownExporter;
import fr.vigie.export.ShownTable;
import fr.vigie.pipeline.Workshop;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.FileDialogs.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Export of what is shown: asks where, writes in the background, says what came of it. */
public final class Exports {
    private final Workshop workshop;
    private final Kit kit;
    private final Messages texts;
    private final Kind excel;
    private final Kind workbook;
    private final Kind technical;

    public Exports(Workshop workshop, Kit kit) {
        this.workshop = workshop;
        this.kit = kit;
        this.texts = kit.texts();
        this.excel = new Kind(texts.get("export.excel"), "csv");
        this.workbook = new Kind(texts.get("export.xlsx"), "xlsx");
        this.technical = new Kind(texts.get("export.technical"), "csv");
    }

    /**
     * @param centreId one centre, or null for all
     * @param subject goes into the proposed file name
     */
    public void statistics(Node owner, @Nullable Long centreId, String subject, LocalDate from, LocalDate to) {
        kit.dialogs().save(owner.getScene().getWindow(), texts.get("export.title"), name("Statistiques", subject, from, to, "csv"),
                List.of(excel)).ifPresent(target -> write(centreId, from, to, target.file()));
    }

    private void write(@Nullable Long centreId, LocalDate from, LocalDate to, Path file) {
        kit.tasks().of(() -> workshop.exportStatistics(centreId, from, to, file))
                .onSuccess(done -> kit.notices().done(texts.get("export.done", file)))
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    /**
     * Exactly what a table shows.
     *
     * @param what and {@code subject} go into the proposed file name, e.g. {@code Sessions}, {@code DEM12}
     */
    public void table(Node owner, String what, String subject, LocalDate from, LocalDate to, ShownTable shown) {
        kit.dialogs().save(owner.getScene().getWindow(), texts.get("export.table"), name(what, subject, from, to, "csv"),
                List.of(excel, workbook, technical)).ifPresent(target -> write(shown, target));
    }

    private void write(ShownTable shown, FileDialogs.Target target) {
        ShownExporter exporter = new ShownExporter(new Messages("export", texts.locale()), kit.zone());
        Format format = target.kind().equals(workbook) ? Format.XLSX : Format.CSV;
        Dialect dialect = target.kind().equals(technical) ? Dialect.TECHNICAL : Dialect.EXCEL_FR;
        kit.tasks().of(() -> exporter.toFile(shown, format, dialect, target.file()))
                .onSuccess(done -> kit.notices().done(texts.get("export.table.done", shown.rows().size(), target.file())))
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    private static String name(String what, String subject, LocalDate from, LocalDate to, String extension) {
        String safe = subject.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return "Vigie_" + what + "_" + safe + "_" + from + (from.equals(to) ? "" : "_" + to) + "." + extension;
    }
}
