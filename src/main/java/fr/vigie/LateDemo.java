package fr.vigie;

import fr.vigie.config.Settings;
import fr.vigie.demo.DemoWorkshop;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The demo's workshop, started behind the window, which never waits for it; sessions on it may come and go. Thread-safe. */
final class LateDemo implements DesktopStart.Opener, AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private @Nullable DemoWorkshop demo;

    LateDemo(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized DesktopSession open() throws VigieException {
        DemoWorkshop living = demo;
        if (living == null) {
            living = start(settings, clock);
            demo = living;
        }
        DesktopSession session = DesktopSession.open(with(settings, living), clock);
        new DemoOffice(session.workshop()).start();
        return session;
    }

    /** Starts it now. */
    static DemoWorkshop start(Settings settings, Clock clock) throws VigieException {
        try {
            return DemoWorkshop.start(settings.home(), clock);
        } catch (IOException e) {
            throw new VigieException(Fault.FOLDER_UNREADABLE, e, settings.home(), String.valueOf(e.getMessage()));
        }
    }

    /** The settings that lead to its servers. */
    static Settings with(Settings settings, DemoWorkshop demo) {
        return new Settings(settings.home(), demo.ftp(), demo.erp(), settings.database(), settings.shared(), settings.layout(),
                settings.ui(), settings.api(), settings.update());
    }

    @Override
    public synchronized void close() {
        if (demo != null) {
            demo.close();
            demo = null;
        }
    }
}
