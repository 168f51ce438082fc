package fr.vigie.ui.shot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.FakeDialogs;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.Fx;
import fr.vigie.ui.fx.Memory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.Set;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the measure of the start and the rehearsal of the installers rely on. */
class StartWatchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Set<String> visited = new ConcurrentSkipListSet<>();
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final CompletableFuture<Workshop> opening = new CompletableFuture<>();
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;

    /** Tells which places were opened. */
    private final class Noting implements Memory {
        @Override
        public Optional<String> recall(String name) {
            return Optional.empty();
        }

        @Override
        public void remember(String name, String value) {
            if (name.equals("window.place")) {
                visited.add(value.split(" ")[0]);
            }
        }
    }

    private void open(@Nullable String mode) throws Exception {
        StartWatch watch = new StartWatch(mode, new PrintStream(said, true, StandardCharsets.UTF_8),
                () -> Optional.ofNullable(opening.getNow(null)));
        Desktop.Parts parts = new Desktop.Parts(() -> opening, new UiSettings(Locale.FRANCE, Theme.LIGHT), new Noting(), new FakeDialogs(),
                () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0", false, FakeSetup.none(), () -> {});
        Fx.run(() -> {
            stage = new Stage();
            desktop = new Desktop(parts);
            desktop.open(stage);
            watch.opened(desktop, stage);
        });
    }

    private boolean shown() {
        return Objects.requireNonNull(stage).isShowing();
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            Objects.requireNonNull(desktop).close();
        });
    }

    @Test
    void tells_the_frame_before_there_are_data_and_closes_after_the_figures() throws Exception {
        open("tell");
        Fx.await("the frame is told", () -> !lines().isEmpty());
        assertThat(lines()).as("nothing is there to be shown yet").containsExactly("frame");
        assertThat(Fx.call(this::shown)).isTrue();
        opening.complete(workshop);
        Fx.await("the window closed", () -> !shown());
        assertThat(lines()).containsExactly("frame", "figures");
    }

    @Test
    void visits_every_screen_in_a_rehearsal() throws Exception {
        opening.complete(workshop);
        open("rehearse");
        Fx.await("the window closed", () -> !shown());
        assertThat(lines()).containsExactly("frame", "figures");
        assertThat(visited).hasSizeGreaterThan(8);
    }

    @Test
    void does_nothing_unasked() throws Exception {
        opening.complete(workshop);
        open(null);
        Fx.await("figures are there", () -> {
            Objects.requireNonNull(desktop).pulse();
            return Objects.requireNonNull(desktop).settled()
                    && Objects.requireNonNull(stage).getScene().getRoot().lookup(".row") != null;
        });
        assertThat(Fx.call(this::shown)).isTrue();
        assertThat(lines()).isEmpty();
    }
}
