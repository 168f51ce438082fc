package fr.vigie.ui.overview;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.DayBar;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre's row, in words ready to show.
 *
 * @param since when its state began; null where unknown
 * @param sinceText e.g. {@code depuis 23 min}
 * @param rhythm pieces of the last full clock hour, or "—"
 * @param rhythmHour which hour that was
 * @param hourly pieces of each full hour so far that data covers
 * @param trouble whether the age of its data is an alarm
 * @param spoken the whole row as one sentence, for a screen reader
 */
public record Row(long centreId, String name, String typeCode, String typeLabel, MachineState state, @Nullable LocalDateTime since,
        String stateWord, String sinceText, DayBar.Content bar, String pieces, String rhythm, String rhythmHour, List<Integer> hourly,
        String occupancy, String dataAge, String nextReading, boolean trouble, String spoken) {}
