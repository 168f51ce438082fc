package fr.vigie.ui.shot;

import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.Desktop;
import fr.vigie.ui.fx.Place;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Watches how the desktop starts, for {@code bench/start} and for the training run of the installers. With
 * {@code -Dvigie.start=tell} it says {@code frame} once the window was painted and {@code figures} once a centre's row was, then closes the
 * window; with {@code rehearse} it visits every screen in between. Otherwise it does nothing. On the FX thread.
 */
public final class StartWatch {
    public static final String PROPERTY = "vigie.start";

    /** A pulse is laid out, then painted beside: what a pulse laid out is on the screen for certain when the next but one begins. */
    private static final int PULSES_UNTIL_PAINTED = 2;

    private final String mode;
    private final PrintStream to;
    private final Supplier<Optional<Workshop>> workshop;

    /**
     * @param mode the property's value; null where it is not set
     * @param workshop what the desktop shows; empty until it is open
     */
    public StartWatch(@Nullable String mode, PrintStream to, Supplier<Optional<Workshop>> workshop) {
        this.mode = mode == null ? "" : mode;
        this.to = to;
        this.workshop = workshop;
    }

    /** The window is open: begins to watch. */
    public void opened(Desktop desktop, Stage stage) {
        if (!mode.equals("tell") && !mode.equals("rehearse")) {
            return;
        }
        whenPainted(() -> true, () -> {
            to.println("frame");
            whenPainted(() -> desktop.settled() && stage.getScene().getRoot().lookup(".row") != null, () -> {
                to.println("figures");
                visit(mode.equals("rehearse") ? places() : new ArrayDeque<>(), desktop, stage);
            });
        });
    }

    private void visit(Queue<Place> places, Desktop desktop, Stage stage) {
        Place next = places.poll();
        if (next == null) {
            stage.hide();
            return;
        }
        desktop.open(next);
        whenPainted(desktop::settled, () -> visit(places, desktop, stage));
    }

    private Queue<Place> places() {
        try {
            long centre = workshop.get().orElseThrow().snapshot(null).centres().getFirst().centre().id();
            return new ArrayDeque<>(Screenshots.places(centre).values());
        } catch (VigieException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls {@code then} once the condition holds and what it saw was painted. */
    private static void whenPainted(BooleanSupplier condition, Runnable then) {
        new AnimationTimer() {
            private int painted;

            @Override
            public void handle(long now) {
                if (painted == 0 && !condition.getAsBoolean()) {
                    return;
                }
                painted++;
                if (painted > PULSES_UNTIL_PAINTED) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
