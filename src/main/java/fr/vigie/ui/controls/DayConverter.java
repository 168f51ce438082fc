package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Figures;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day in words, and from what people type: {@code 28/05/2025}, or the words themselves. */
public final class DayConverter extends StringConverter<@Nullable LocalDate> {
    private final Figures figures;

    public DayConverter(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : figures.mediumDay(day);
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
        List<DateTimeFormatter> forms = List.of(DateTimeFormatter.ofPattern("EEE d MMM yyyy", figures.locale()),
                DateTimeFormatter.ofPattern("d MMMM yyyy", figures.locale()), DateTimeFormatter.ofPattern("d/M/yyyy"),
                DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(figures.locale()));
        for (DateTimeFormatter form : forms) {
            try {
                return LocalDate.parse(text.trim(), form);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return null;
    }
}
