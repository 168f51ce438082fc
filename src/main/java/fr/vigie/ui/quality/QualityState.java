package fr.vigie.ui.quality;

import fr.vigie.pipeline.QualityDay.Sign;
import java.time.LocalDate;
import java.util.List;

/**
 * The calendar in words.
 *
 * @param columns heads of the days
 * @param hint what working days are taken to be, and when the data was looked at
 * @param doubt a sentence about machines whose waits may be read the wrong way round; empty without
 */
public record QualityState(List<Head> columns, List<Row> rows, String summary, String hint, String doubt) {

    /** A day's head: its number and its weekday's initial. */
    public record Head(LocalDate day, String number, String weekday, boolean weekend, boolean today) {}

    /** A machine. */
    public record Row(long centreId, String name, String type, List<Cell> cells) {}

    /**
     * A machine's day.
     *
     * @param sign the gravest
     * @param small a figure beneath the mark; empty without
     * @param spoken all of it as a sentence: for the tip, and for a screen reader
     */
    public record Cell(long centreId, LocalDate day, Sign sign, String small, String spoken) {}
}
