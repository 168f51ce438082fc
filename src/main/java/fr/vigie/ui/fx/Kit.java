package fr.vigie.ui.fx;

import fr.vigie.text.Messages;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;

/**
 * What every screen is built with.
 *
 * @param texts the bundle {@code ui}
 * @param faults the bundle {@code faults}
 */
public record Kit(Messages texts, Messages faults, Figures figures, ObservableValue<Look> look, Tasks tasks, Notices notices,
        FileDialogs dialogs, Memory memory, InstantSource clock, ZoneId zone, Navigator navigator) {

    /** The machines' wall clock now. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    /** The calendar day now; the production day may still be the one before. */
    public LocalDate today() {
        return now().toLocalDate();
    }
}
