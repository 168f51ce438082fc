package fr.vigie.ui.settings;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** France's public holidays. Reads its calendars at each call: not on the FX thread. */
final class PublicHolidays {
    private PublicHolidays() {}

    /** The eleven that count in the whole country, with their names. */
    static SortedMap<LocalDate, String> of(Year year, Locale language) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE)).getHolidays(year)
                .forEach(holiday -> days.put(holiday.getDate(), holiday.getDescription(language)));
        return days;
    }
}
