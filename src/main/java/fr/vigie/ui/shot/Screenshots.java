package fr.vigie.ui.shot;

import fr.vigie.config.UiSettings.Theme;
import fr.vigie.config.UiSettings;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Place;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Takes pictures of the real screens on a real workshop, with no display needed (JavaFX's Headless platform). */
public final class Screenshots {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int LAYOUT_PASSES = 4;

    private final Desktop.Parts parts;
    private final Path folder;

    /** The TV mode is no place: it has a window of its own, always dark. */
    private static final String TV = "tv";

    /** What the user is taken to have chosen before, by the name of a picture. */
    private static final Map<String, Map<String, String>> CHOSEN = Map.of("centre-week", Map.of("centre.unit", "WEEK"), "centre-month",
            Map.of("centre.unit", "MONTH"), "centre-table", Map.of("centre.table", "true"));

    /** Pictures start from nothing remembered but {@link #CHOSEN}, and leave nothing behind. */
    private static final class Forgetful implements Memory {
        private volatile Map<String, String> chosen = Map.of();

        @Override
        public Optional<String> recall(String name) {
            return Optional.ofNullable(chosen.get(name));
        }

        @Override
        public void remember(String name, String value) {
            // nothing to keep
        }
    }

    /** A size to take pictures in. */
    public record Size(int width, int height) {}

    /** @param parts of the desktop to show; theme and memory are replaced */
    public Screenshots(Desktop.Parts parts, Path folder) {
        this.parts = parts;
        this.folder = folder;
    }

    /** The screens that have pictures, by the names of their files. */
    public static Map<String, Place> places(long centreId) {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("atelier", new Place.Overview());
        places.put("centre", new Place.Centre(centreId, null));
        places.put("centre-week", new Place.Centre(centreId, null));
        places.put("centre-month", new Place.Centre(centreId, null));
        places.put("centre-table", new Place.Centre(centreId, null));
        places.put(TV, new Place.Overview());
        places.put("commandes", new Place.Orders());
        places.put("sessions", new Place.Sessions());
        places.put("comparaison", new Place.Comparison());
        places.put("arrets", new Place.Stops(null, null));
        places.put("qualite", new Place.Quality());
        places.put("synchronisation", new Place.Sync(null));
        places.put("journal", new Place.RawLog(null));
        for (String section : List.of("connections", "types", "hours", "rules", "display", "api", "users", "audit",
                Place.Settings.ASSISTANT)) {
            places.put("parametres-" + section, new Place.Settings(section));
        }
        places.put("apropos", new Place.About());
        return places;
    }

    /**
     * Writes {@code NAME-THEME-WIDTH.png}. JavaFX runs already, and goes on running; not on its thread.
     *
     * @param places by the first part of the file's name
     */
    public void take(List<Theme> themes, List<Size> sizes, Map<String, Place> places)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Files.createDirectories(folder);
        for (Theme theme : themes) {
            for (Size size : sizes) {
                take(theme, size, places);
            }
        }
    }

    public static void endToolkit() {
        Platform.exit();
    }

    /** Starts JavaFX for pictures. */
    public static void startToolkit() {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
    }

    private void take(Theme theme, Size size, Map<String, Place> places)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size.width() + ".png";
        Stage stage = onFx(Stage::new);
        Forgetful memory = new Forgetful();
        Desktop desktop = onFx(() -> open(stage, with(theme, parts.workshop(), memory)));
        settle(desktop);
        for (Map.Entry<String, Place> place : places.entrySet()) {
            if (place.getKey().equals(TV)) {
                if (theme == Theme.DARK) {
                    tv(desktop, size, TV + suffix);
                }
                continue;
            }
            memory.chosen = CHOSEN.getOrDefault(place.getKey(), Map.of());
            onFx(() -> {
                desktop.open(new Place.Overview());
                desktop.open(place.getValue());
                return place;
            });
            settle(desktop);
            write(stage, size, place.getKey() + suffix);
        }
        close(stage, desktop);
    }

    /** The same workshop, last read three hours ago. */
    public static Workshop stale(Workshop workshop) {
        return Disturbed.of(workshop, Disturbed.How.STALE, () -> true);
    }

    /**
     * Writes {@code NAME-chargement-WIDTH.png} and {@code NAME-erreur-WIDTH.png}: each screen while its data is on the way, and when the
     * database was lost. As {@link #take}.
     */
    public void takeDisturbed(Workshop workshop, Size size, Map<String, Place> places)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        takeDisturbed(workshop, Disturbed.How.SILENT, "-chargement-", size, places);
        takeDisturbed(workshop, Disturbed.How.FAILING, "-erreur-", size, places);
    }

    private void takeDisturbed(Workshop workshop, Disturbed.How how, String word, Size size, Map<String, Place> places)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        for (Map.Entry<String, Place> place : places.entrySet()) {
            AtomicBoolean active = new AtomicBoolean(place.getValue() instanceof Place.Overview);
            Workshop disturbed = Disturbed.of(workshop, how, active::get);
            Stage stage = onFx(Stage::new);
            Desktop desktop = onFx(
                    () -> open(stage, with(Theme.LIGHT, () -> CompletableFuture.completedFuture(disturbed), new Forgetful())));
            if (!active.get()) {
                settle(desktop);
            }
            active.set(true);
            onFx(() -> {
                desktop.open(place.getValue());
                return place;
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(900));
            write(stage, size, place.getKey() + word + size.width() + ".png");
            close(stage, desktop);
        }
    }

    private static Desktop open(Stage stage, Desktop.Parts parts) {
        Desktop opened = new Desktop(parts);
        opened.open(stage);
        stage.setX(0);
        stage.setY(0);
        return opened;
    }

    private static void close(Stage stage, Desktop desktop) throws InterruptedException, ExecutionException, TimeoutException {
        onFx(() -> {
            stage.hide();
            desktop.close();
            return stage;
        });
    }

    private void tv(Desktop desktop, Size size, String name)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Stage stage = onFx(() -> {
            desktop.openTv();
            return desktop.tv().orElseThrow().stage();
        });
        settle(desktop);
        write(stage, size, name);
        onFx(() -> {
            stage.hide();
            return stage;
        });
    }

    private Desktop.Parts with(Theme theme, Supplier<CompletionStage<Workshop>> workshop, Memory memory) {
        return new Desktop.Parts(workshop, new UiSettings(parts.settings().language(), theme, parts.settings().scale()), memory,
                parts.dialogs(), parts.clock(), parts.zone(), parts.version(), parts.demo(), parts.setup(), () -> {});
    }

    /** Waits until nothing is loading any more and what came was laid out. */
    private static void settle(Desktop desktop) throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        int calm = 0;
        while (calm < 3) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the screen is still loading");
            }
            boolean settled = onFx(() -> {
                desktop.pulse();
                return desktop.settled();
            });
            calm = settled ? calm + 1 : 0;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** The Headless platform's screen holds a million pixels, so it is the root that takes the picture's size and not the stage. */
    private static WritableImage picture(Stage stage, Size size) {
        Parent root = stage.getScene().getRoot();
        root.resize(size.width(), size.height());
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
        return root.snapshot(null, null);
    }

    private void write(Stage stage, Size size, String name) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        WritableImage picture = onFx(() -> picture(stage, size));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
