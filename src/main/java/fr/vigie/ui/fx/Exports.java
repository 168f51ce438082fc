package fr.vigie.ui.fx;

import fr.vigie.pipeline.Workshop;
import fr.vigie.text.Messages;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Export of shown statistics: asks where, writes in the background, says what came of it. */
public final class Exports {
    private final Workshop workshop;
    private final Tasks tasks;
    private final FileDialogs dialogs;
    private final Notices notices;
    private final Messages texts;

    public Exports(Workshop workshop, Tasks tasks, FileDialogs dialogs, Notices notices, Messages texts) {
        this.workshop = workshop;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * @param centreId one centre, or null for all
     * @param subject goes into the proposed file name
     */
    public void statistics(Node owner, @Nullable Long centreId, String subject, LocalDate day) {
        String name = "Vigie_Statistiques_" + subject.replace(' ', '-') + "_" + day + ".csv";
        dialogs.save(owner.getScene().getWindow(), texts.get("export.title"), name).ifPresent(file -> write(centreId, day, file));
    }

    private void write(@Nullable Long centreId, LocalDate day, Path file) {
        tasks.of(() -> workshop.exportStatistics(centreId, day, day, file))
                .onSuccess(done -> notices.done(texts.get("export.done", file)))
                .onError(Throwable.class, notices::failed).start();
    }
}
