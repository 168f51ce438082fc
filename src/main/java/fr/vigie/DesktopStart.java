package fr.vigie;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.Settings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.LiveConnections;
import fr.vigie.pipeline.Workshop;
import fr.vigie.task.Workers;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.fx.FileDialogs;
import fr.vigie.ui.fx.FileMemory;
import fr.vigie.ui.settings.Setup;
import fr.vigie.ui.shot.StartWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Opens the window at once and the workshop behind it; closes both. The one class that makes JavaFX load. */
final class DesktopStart implements AutoCloseable {
    private final Settings settings;
    private final LocalSettings local;
    private final Clock clock;
    private final Setup.Newer newer;
    private final Opener opener;
    private final ExecutorService background = Workers.pool("ouverture", 1);
    private volatile @Nullable DesktopSession opened;
    private @Nullable CompletionStage<Workshop> early;

    /** Opens what stands behind the window. */
    @FunctionalInterface
    interface Opener {
        DesktopSession open() throws VigieException;
    }

    DesktopStart(Settings settings, LocalSettings local, Clock clock, Setup.Newer newer, Opener opener) {
        this.settings = settings;
        this.local = local;
        this.clock = clock;
        this.newer = newer;
        this.opener = opener;
    }

    /** Returns when the window was closed. */
    void run(boolean demo, String version) throws VigieException {
        StartWatch watch = new StartWatch(System.getProperty(StartWatch.PROPERTY), System.err, this::workshopNow);
        try {
            Files.createDirectories(settings.home());
            // beside JavaFX, which needs as long to start
            early = open();
            Desktop.run(new Desktop.Parts(this::workshop, settings.ui(), new FileMemory(settings.home().resolve("fenetre.properties")),
                    FileDialogs.ofSystem(), clock, clock.getZone(), version, demo,
                    new Setup(local, new LiveConnections(clock), new DemoProcess(settings.home()), newer), () -> {}), watch::opened);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new VigieException(Fault.FOLDER_UNREADABLE, e, settings.home(), String.valueOf(e.getMessage()));
        }
    }

    /** What opens already, the first time; later anew. On the FX thread. */
    private CompletionStage<Workshop> workshop() {
        CompletionStage<Workshop> opening = early == null ? open() : early;
        early = null;
        return opening;
    }

    private CompletionStage<Workshop> open() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                closeOpened();
                DesktopSession session = opener.open();
                opened = session;
                return session.workshop();
            } catch (VigieException e) {
                throw new CompletionException(e);
            }
        }, background);
    }

    private Optional<Workshop> workshopNow() {
        return Optional.ofNullable(opened).map(DesktopSession::workshop);
    }

    /** One workshop at a time: asked again, the settings changed. */
    private void closeOpened() {
        DesktopSession before = opened;
        opened = null;
        if (before != null) {
            before.close();
        }
    }

    /** Waits for what is still opening, then closes it. */
    @Override
    public void close() {
        background.shutdown();
        try {
            boolean settled = background.awaitTermination(1, TimeUnit.MINUTES);
            DesktopSession session = opened;
            if (settled && session != null) {
                session.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
