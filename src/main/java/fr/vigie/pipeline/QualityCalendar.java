package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Machine × day at one query moment.
 *
 * @param today the present production day
 * @param plannedHours whether opening hours were entered; without them Monday to Friday are taken for working days
 * @param doubtful machines whose waits pieces contradict so often that their anchor may be set wrongly (spec 1.3)
 */
public record QualityCalendar(Instant at, LocalDate today, LocalDate from, LocalDate to, boolean plannedHours, List<Machine> machines,
        List<Doubt> doubtful) {

    /** A machine's row. */
    public record Machine(Centre centre, String typeLabel, List<QualityDay> days) {}

    /** A machine's waits of the last {@link Quality#ANCHOR_DAYS} days. */
    public record Doubt(Centre centre, long waits, long contradicted) {}
}
