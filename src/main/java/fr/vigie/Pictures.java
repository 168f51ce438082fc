package fr.vigie;

import fr.vigie.config.Loaded;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.demo.DemoWorkshop;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.fx.FileMemory;
import fr.vigie.ui.shot.Screenshots;
import fr.vigie.ui.shot.Screenshots.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/** Pictures of the desktop on the real demo, for README and for the eye: {@code bin/screenshots DIR}. */
public final class Pictures {
    private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1920, 1080));

    private Pictures() {}

    /** @param arguments the folder for the pictures, and one for the demo's data */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[1]);
        Clock clock = Clock.systemDefaultZone();
        Loaded loaded = new SettingsLoader(Map.of(), Locale.FRANCE).load(home, Secrets.of(home, Map.of()));
        try (DemoWorkshop demo = DemoWorkshop.start(home, clock)) {
            Settings settings = Wiring.with(loaded.settings(), demo);
            take(settings, clock, Path.of(arguments[0]));
        }
    }

    private static void take(Settings settings, Clock clock, Path folder)
            throws VigieException, IOException, InterruptedException, ExecutionException, TimeoutException {
        try (DesktopSession session = DesktopSession.open(settings, clock)) {
            Workshop workshop = session.workshop();
            while (workshop.sync().lastEnd() == null) {
                LockSupport.parkNanos(50_000_000);
            }
            long centre = workshop.snapshot(null).centres().getFirst().centre().id();
            Platform.startup(() -> {});
            try {
                Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(workshop),
                        new UiSettings(Locale.FRANCE, Theme.LIGHT), new FileMemory(settings.home().resolve("fenetre.properties")),
                        (_, _, _) -> Optional.empty(), clock, clock.getZone(), "0.1.0", true, () -> {});
                new Screenshots(parts, folder).take(List.of(Theme.LIGHT, Theme.DARK), SIZES, centre);
            } finally {
                Platform.exit();
            }
        }
    }
}
