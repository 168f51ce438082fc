package fr.vigie;

import fr.vigie.cli.BuildVersion;
import fr.vigie.config.LocalSettings;
import fr.vigie.config.SecretStore;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.demo.DemoWorkshop;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.LiveConnections;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.fx.FileDialogs;
import fr.vigie.ui.fx.FileMemory;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.settings.Setup;
import fr.vigie.ui.shot.Screenshots;
import fr.vigie.ui.shot.Screenshots.Size;
import fr.vigie.update.UpdateState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Pictures of the desktop on the real demo, for README and for the eye: {@code bin/screenshots DIR}. */
public final class Pictures {
    private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1920, 1080));

    private Pictures() {}

    /** @param arguments the folder for the pictures, and one for the demo's data */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path home = Path.of(arguments[1]);
        Clock clock = atHalfPastTwo(Clock.systemDefaultZone());
        Screenshots.startToolkit();
        Settings settings;
        try (DemoWorkshop demo = DemoWorkshop.start(home, clock)) {
            settings = LateDemo.with(load(home), demo);
            living(settings, clock, folder);
        }
        stale(settings, Clock.offset(clock, Duration.ofHours(3)), folder);
        unset(load(home.resolve("vide")), clock, folder);
        Screenshots.endToolkit();
    }

    private static Settings load(Path home) throws VigieException {
        return new SettingsLoader(Map.of(), Locale.FRANCE).load(home, Secrets.of(home, Map.of())).settings();
    }

    /** The afternoon of a working day, whenever the pictures are taken: a night shift looks empty. */
    private static Clock atHalfPastTwo(Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        return Clock.offset(clock, Duration.between(now, day.atTime(14, 30)));
    }

    private static void living(Settings settings, Clock clock, Path folder)
            throws VigieException, IOException, InterruptedException, ExecutionException, TimeoutException {
        try (DesktopSession session = DesktopSession.open(settings, clock)) {
            Workshop workshop = session.workshop();
            while (workshop.sync().lastEnd() == null) {
                LockSupport.parkNanos(50_000_000);
            }
            new DemoOffice(workshop).furnish();
            Map<String, Place> places = Screenshots.places(workshop.snapshot(null).centres().getFirst().centre().id());
            Screenshots pictures = new Screenshots(parts(settings, clock, workshop, true), folder);
            pictures.take(List.of(Theme.LIGHT, Theme.DARK, Theme.HISTORIC), SIZES, places);
            pictures.takeDisturbed(workshop, SIZES.getFirst(), places);
        }
    }

    /** Three hours after the server was last there. */
    private static void stale(Settings settings, Clock clock, Path folder)
            throws VigieException, IOException, InterruptedException, ExecutionException, TimeoutException {
        try (DesktopSession session = DesktopSession.open(settings, clock)) {
            Workshop workshop = session.workshop();
            while (workshop.sync().lastEnd() == null) {
                LockSupport.parkNanos(50_000_000);
            }
            Map<String, Place> places = Screenshots.places(workshop.snapshot(null).centres().getFirst().centre().id());
            places.keySet().retainAll(Set.of("atelier", "synchronisation", "tv"));
            new Screenshots(parts(settings, clock, Screenshots.stale(workshop), true), folder.resolve("vieux")).take(
                    List.of(Theme.LIGHT, Theme.DARK),
                    List.of(SIZES.getFirst()), places);
        }
    }

    /** Before anything is configured, and nothing was ever read. */
    private static void unset(Settings settings, Clock clock, Path folder)
            throws VigieException, IOException, InterruptedException, ExecutionException, TimeoutException {
        try (DesktopSession session = DesktopSession.open(settings, clock)) {
            Map<String, Place> places = Screenshots.places(0);
            places.keySet().removeIf(name -> name.startsWith("centre"));
            new Screenshots(parts(settings, clock, session.workshop(), false), folder.resolve("vide")).take(List.of(Theme.LIGHT),
                    List.of(SIZES.getFirst()), places);
        }
    }

    private static Desktop.Parts parts(Settings settings, Clock clock, Workshop workshop, boolean demo) throws IOException {
        return new Desktop.Parts(() -> CompletableFuture.completedFuture(workshop), new UiSettings(Locale.FRANCE, Theme.LIGHT),
                new FileMemory(settings.home().resolve("fenetre.properties")), FileDialogs.ofSystem(), clock, clock.getZone(),
                BuildVersion.number(), demo,
                new Setup(new LocalSettings(settings.home(), Map.of(), Locale.FRANCE, SecretStore.NONE), new LiveConnections(clock),
                        () -> {}, () -> UpdateState.OFF),
                () -> {});
    }
}
