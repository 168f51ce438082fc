package fr.vigie.ui.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures, times and dates are written in the reader's language; what is unknown is "—". Spaces never break. */
public final class Figures {
    public static final String UNKNOWN = "—";
    private static final char THIN = '\u202f';
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Locale locale;
    private final boolean french;
    private final ZoneId zone;

    /** @param zone in which instants are shown: the computer's */
    public Figures(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.french = locale.getLanguage().equals("fr");
        this.zone = zone;
    }

    public String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    public String decimal(@Nullable BigDecimal number, int decimals) {
        if (number == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A rate with one decimal and its sign, e.g. {@code 66,8 %}. */
    public String percent(@Nullable BigDecimal rate) {
        return rate == null ? UNKNOWN : decimal(rate, 1) + (french ? THIN + "%" : "%");
    }

    /** A duration to read at a glance: {@code 10 h 39}, {@code 47 min}, {@code 12 s}; to the unit below, rounded down. */
    public String duration(long millis) {
        Duration time = Duration.ofMillis(millis);
        if (time.toHours() > 0) {
            return time.toHours() + "" + THIN + "h" + THIN + two(time.toMinutesPart());
        }
        return time.toMinutes() > 0 || millis == 0 ? time.toMinutes() + "" + THIN + "min" : time.toSeconds() + "" + THIN + "s";
    }

    /** A duration to the second: {@code 28 min 18 s}, {@code 1 h 05 min 00 s}. */
    public String exactly(long millis) {
        Duration time = Duration.ofMillis(millis);
        StringBuilder text = new StringBuilder();
        if (time.toHours() > 0) {
            text.append(time.toHours()).append(THIN).append('h').append(THIN);
        }
        if (time.toMinutes() > 0) {
            text.append(text.isEmpty() ? String.valueOf(time.toMinutesPart()) : two(time.toMinutesPart())).append(THIN).append("min")
                    .append(THIN);
        }
        return text.append(text.isEmpty() ? String.valueOf(time.toSecondsPart()) : two(time.toSecondsPart())).append(THIN).append('s')
                .toString();
    }

    /** A duration as tables write it: {@code 01:05:00}; more than a day goes on counting hours; half up, as exports do. */
    public String hms(long millis) {
        Duration time = Duration.ofSeconds(Math.floorDiv(millis + 500, 1000L));
        return two((int) time.toHours()) + ":" + two(time.toMinutesPart()) + ":" + two(time.toSecondsPart());
    }

    /** Hour and minute of a machine's time. */
    public String clock(@Nullable LocalDateTime time) {
        return time == null ? UNKNOWN : time.format(CLOCK);
    }

    public String clock(LocalTime time) {
        return time.format(CLOCK);
    }

    public String clockSeconds(LocalDateTime time) {
        return time.format(CLOCK_SECONDS);
    }

    /** Hour and minute of an instant on this computer. */
    public String clock(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : clock(local(instant));
    }

    public String clockSeconds(Instant instant) {
        return clockSeconds(local(instant));
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** {@code mercredi 28 mai 2025}. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(french ? "EEEE d MMMM yyyy" : "EEEE, d MMMM yyyy", locale));
    }

    /** {@code mer. 28 mai 2025}. */
    public String mediumDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale));
    }

    /** A period by its name: {@code mer. 28 mai 2025}, {@code semaine 22, 26/05 – 01/06/2025}, {@code mai 2025}, {@code 2025}. */
    public String period(Period period) {
        return switch (period.unit()) {
            case DAY -> mediumDay(period.from());
            case WEEK -> (french ? "semaine " : "week ") + period.from().get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR) + ", "
                    + shortDay(period.from()) + " – " + shortDay(period.to());
            case MONTH -> period.from().format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
            case YEAR -> String.valueOf(period.from().getYear());
            case FREE -> numericDay(period.from()) + " – " + numericDay(period.to());
        };
    }

    /** {@code 28/05/2025}. */
    public String numericDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(french ? "dd/MM/yyyy" : "d MMM yyyy", locale));
    }

    /** {@code 28/05/2025 14:30:12}. */
    public String moment(@Nullable LocalDateTime time) {
        return time == null ? UNKNOWN : numericDay(time.toLocalDate()) + " " + time.format(CLOCK_SECONDS);
    }

    /** {@code 28/05}. */
    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(french ? "dd/MM" : "d MMM", locale));
    }

    /** Whole metres of a length in millimetres. */
    public String metres(BigDecimal millimetres) {
        return decimal(millimetres.movePointLeft(3), 0) + THIN + "m";
    }

    /** {@code 3,4 Mo}. */
    public String bytes(long bytes) {
        String unit = french ? "o" : "B";
        if (bytes < 1000) {
            return count(bytes) + THIN + unit;
        }
        return bytes < 1_000_000
                ? decimal(BigDecimal.valueOf(bytes, 3), 0) + THIN + "k" + unit
                : decimal(BigDecimal.valueOf(bytes, 6), 1) + THIN + "M" + unit;
    }

    public Locale locale() {
        return locale;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
