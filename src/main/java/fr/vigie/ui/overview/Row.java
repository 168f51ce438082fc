package fr.vigie.ui.overview;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.DayBar;
import fr.vigie.ui.controls.TargetBar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre's row, in words ready to show.
 *
 * @param since when its state began; null where unknown
 * @param sinceText e.g. {@code depuis 23 min}
 * @param target e.g. {@code / 900}; empty without one
 * @param progress pieces on their way to the target; null without one
 * @param rhythm pieces of the last full clock hour, or "—"
 * @param rhythmHour which hour that was
 * @param hourly pieces of each full hour so far that data covers
 * @param trouble whether the age of its data is an alarm
 * @param spoken the whole row as one sentence, for a screen reader
 */
public record Row(long centreId, LocalDate day, String name, String typeCode, String typeLabel, MachineState state, Urgency urgency,
        @Nullable LocalDateTime since, String stateWord, String sinceText, DayBar.Content bar, String pieces, String target,
        TargetBar.@Nullable Content progress, String rhythm, String rhythmHour, List<Integer> hourly, String occupancy, String dataAge,
        String nextReading, boolean trouble, String spoken) {

    /** How far it is behind its target, 0 to 1; 0 where that is not its trouble. */
    double lag() {
        return urgency != Urgency.BEHIND || progress == null || progress.expected() == null
                ? 0
                : 1 - (double) progress.count() / Math.max(1, progress.expected());
    }
}
