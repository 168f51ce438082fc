package fr.vigie;

import fr.vigie.config.Loaded;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.FxWatchdog;
import fr.vigie.ui.fx.FileDialogs;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/** {@code DesktopBench HOME LAST_DAY [ROUNDS]}: how long the desktop's screens take on a database that holds ten years. */
public final class DesktopBench {
    private final Desktop desktop;
    private final Stage stage;

    private DesktopBench(Desktop desktop, Stage stage) {
        this.desktop = desktop;
        this.stage = stage;
    }

    private static final class Kept implements Memory {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> recall(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void remember(String name, String value) {
            values.put(name, value);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        LocalDate last = LocalDate.parse(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        Clock clock = Clock.offset(Clock.systemDefaultZone(), Duration.between(now, last.atTime(14, 30)));
        Loaded loaded = new SettingsLoader(Map.of(), Locale.FRANCE).load(home, Secrets.of(home, Map.of()));
        Settings settings = loaded.settings();
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        DesktopSession[] session = new DesktopSession[1];
        Kept memory = new Kept();
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.supplyAsync(() -> {
            try {
                session[0] = DesktopSession.open(settings, clock);
                return session[0].workshop();
            } catch (Exception failed) {
                throw new CompletionException(failed);
            }
        }), new UiSettings(Locale.FRANCE, Theme.LIGHT), memory, FileDialogs.ofSystem(), clock, clock.getZone(), "bench", false,
                FakeSetup.none(), () -> {});
        Stage stage = onFx(Stage::new);
        Desktop desktop = onFx(() -> new Desktop(parts));
        long shown = onFx(() -> {
            desktop.open(stage);
            stage.setX(0);
            stage.setY(0);
            return System.nanoTime();
        });
        DesktopBench bench = new DesktopBench(desktop, stage);
        while (onFx(() -> stage.getScene().getRoot().lookupAll(".row").isEmpty())) {
            LockSupport.parkNanos(1_000_000);
        }
        System.out.printf("home on screen, database started too: %d ms after the window%n", (System.nanoTime() - shown) / 1_000_000);
        Workshop workshop = session[0].workshop();
        List<Long> centres = workshop.snapshot(null).centres().stream().map(day -> day.centre().id()).toList();
        Random random = new Random(7);
        List<Place> warm = List.of(new Place.Overview(), new Place.Centre(centres.getFirst(), last));
        for (int i = 0; i < 15; i++) {
            bench.time(warm.get(i % 2));
        }
        try (FxWatchdog watchdog = new FxWatchdog(50)) {
            bench.report("change of day", rounds,
                    () -> new Place.Centre(centres.get(random.nextInt(centres.size())), last.minusDays(random.nextInt(3500))));
            for (Place place : new Place[]{new Place.Overview(), new Place.Comparison(), new Place.Sessions(), new Place.Stops(null, null),
                    new Place.Orders(), new Place.Sync(null), new Place.Quality(), new Place.RawLog(null), new Place.Settings(null),
                    new Place.About()}) {
                bench.report(place.getClass().getSimpleName(), Math.max(10, rounds / 4), () -> place,
                        new Place.Centre(centres.getFirst(), last));
            }
            memory.remember("compare.period", "YEAR " + last.withDayOfYear(1) + " " + LocalDate.of(last.getYear(), 12, 31));
            bench.report("Comparison of a year", Math.max(10, rounds / 4), () -> new Place.Comparison(),
                    new Place.Centre(centres.getFirst(), last));
            memory.remember("centre.unit", "MONTH");
            bench.time(new Place.Centre(centres.getFirst(), null));
            bench.zooms(200);
            System.out.println("FX thread busy for more than 50 ms: " + watchdog.blocks().size() + " times");
            watchdog.blocks().stream().limit(12).forEach(System.out::println);
        }
        onFx(() -> {
            stage.hide();
            desktop.close();
            return stage;
        });
        session[0].close();
        Platform.exit();
    }

    private void report(String what, int rounds, Callable<Place> where, Place... between) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            for (Place place : between) {
                time(place);
            }
            times.add(time(where.call()));
        }
        times.sort(null);
        System.out.printf("%-24s median %4d ms, 95th percentile %4d ms, worst %4d ms%n", what, times.get(times.size() / 2),
                times.get((int) Math.ceil(times.size() * 0.95) - 1), times.getLast());
    }

    /** How long the timeline of a month takes to be drawn again, on the FX thread. */
    private void zooms(int rounds) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double turn = i % 20 < 10 ? 40 : -40;
            times.add(onFx(() -> {
                Node timeline = stage.getScene().getRoot().lookup(".timeline");
                Bounds bounds = timeline.localToScene(timeline.getBoundsInLocal());
                long from = System.nanoTime();
                Event.fireEvent(timeline, new ScrollEvent(ScrollEvent.SCROLL, bounds.getWidth() / 2, bounds.getHeight() / 2,
                        bounds.getCenterX(), bounds.getCenterY(), false, false, false, false, false, false, 0, turn, 0, turn,
                        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
                stage.getScene().getRoot().layout();
                return (System.nanoTime() - from) / 1_000;
            }));
        }
        times.sort(null);
        System.out.printf("%-24s median %.1f ms, 95th percentile %.1f ms, worst %.1f ms%n", "Timeline of a month",
                times.get(rounds / 2) / 1e3,
                times.get(rounds * 95 / 100) / 1e3, times.getLast() / 1e3);
    }

    /** From the order to the first pulse after everything is there, in milliseconds. */
    private long time(Place place) throws Exception {
        long from = System.nanoTime();
        onFx(() -> {
            desktop.open(place);
            return place;
        });
        while (!onFx(desktop::settled)) {
            LockSupport.parkNanos(500_000);
        }
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        onFx(() -> {
            Scene scene = stage.getScene();
            Runnable[] self = new Runnable[1];
            self[0] = () -> {
                scene.removePostLayoutPulseListener(self[0]);
                drawn.complete(System.nanoTime());
            };
            scene.addPostLayoutPulseListener(self[0]);
            Platform.requestNextPulse();
            return place;
        });
        return (drawn.get() - from) / 1_000_000;
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
