package fr.vigie;

import fr.vigie.config.Settings;
import fr.vigie.export.Dialect;
import fr.vigie.export.Exporter;
import fr.vigie.export.Format;
import fr.vigie.export.Grouping;
import fr.vigie.export.Request;
import fr.vigie.export.What;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.LiveWorkshop;
import fr.vigie.pipeline.SyncService;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.Change;
import fr.vigie.store.Database;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that works behind an open desktop: database, schedule, change feed. */
final class DesktopSession implements AutoCloseable {
    private final OpenEngine engine;
    private final SyncService sync;
    private final LiveWorkshop workshop;
    private final Database.Subscription feed;

    private DesktopSession(Settings settings, OpenEngine engine, Clock clock) {
        this.engine = engine;
        this.sync = engine.sync(_ -> changed());
        Exporter exporter = new Exporter(engine.readers(), clock.getZone());
        this.workshop = new LiveWorkshop(engine.readers(), engine.rules(), engine.planning(), sync, settings.layout(),
                settings.ftp().every(), clock,
                (centre, from, to, file) -> exportStatistics(settings, exporter, centre, from, to, file));
        this.feed = engine.database().listen(workshop::changed);
    }

    static DesktopSession open(Settings settings, Clock clock) throws VigieException {
        OpenEngine engine = OpenEngine.open(settings, clock);
        try {
            DesktopSession session = new DesktopSession(settings, engine, clock);
            session.sync.schedule();
            engine.database().warmUp();
            return session;
        } catch (VigieException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void changed() {
        workshop.changed(new Change.RunChanged());
    }

    private static void exportStatistics(Settings settings, Exporter exporter, @Nullable String centre, LocalDate from, LocalDate to,
            Path file) throws VigieException {
        SessionFilter filter = new SessionFilter(from, to, centre, null);
        exporter.toFile(new Request(What.STATS, Format.CSV, Dialect.EXCEL_FR, filter, Grouping.DEFAULT, settings.ui().language()), file,
                Cancellation.never());
    }

    Workshop workshop() {
        return workshop;
    }

    @Override
    public void close() {
        feed.close();
        sync.close();
        engine.close();
    }
}
