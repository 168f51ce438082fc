package fr.vigie.ui.controls;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Shows that data is loading once that takes longer than 0.3 s; what comes sooner replaces what was shown without a flicker. */
public final class LateProgress {
    private final PauseTransition pause = new PauseTransition(Duration.millis(300));

    /** @param show is called on the FX thread */
    public LateProgress(Runnable show) {
        pause.setOnFinished(event -> show.run());
    }

    public void begin() {
        pause.playFromStart();
    }

    public void end() {
        pause.stop();
    }
}
