package fr.vigie.ui;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.shot.Screenshots;
import fr.vigie.ui.shot.Screenshots.Size;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Pictures of the screens on the fake workshop, for the eye while working on them: {@code FakeScreenshots DIR [WIDTH HEIGHT [NAME…]]}. */
public final class FakeScreenshots {
    private FakeScreenshots() {}

    public static void main(String[] args) throws Exception {
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(new FakeWorkshop()),
                new UiSettings(Locale.FRANCE, Theme.LIGHT), new NoMemory(), new FakeDialogs(),
                () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0", false, () -> {});
        List<Size> sizes = args.length > 2
                ? List.of(new Size(Integer.parseInt(args[1]), Integer.parseInt(args[2])))
                : List.of(new Size(1280, 720), new Size(1920, 1080));
        Map<String, Place> places = Screenshots.places(1);
        if (args.length > 3) {
            places.keySet().retainAll(List.of(args).subList(3, args.length));
        }
        Screenshots.startToolkit();
        new Screenshots(parts, Path.of(args[0])).take(List.of(Theme.LIGHT, Theme.DARK), sizes, places);
        Screenshots.endToolkit();
    }
}
