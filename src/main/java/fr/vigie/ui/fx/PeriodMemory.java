package fr.vigie.ui.fx;

import fr.vigie.ui.fx.Period.Unit;
import java.time.LocalDate;

/**
 * Remembers the period that a screen shows. One that holds the present day is remembered as the present one, so that "this month" is still
 * this month when the next one has begun.
 */
public final class PeriodMemory {
    private static final String PRESENT = " now";

    private final Memory memory;
    private final String name;
    private final Unit initial;

    /**
     * @param name under which it is remembered, e.g. {@code sessions.period}
     * @param initial what is shown before the user chose
     */
    public PeriodMemory(Memory memory, String name, Unit initial) {
        this.memory = memory;
        this.name = name;
        this.initial = initial;
    }

    public Period recall(LocalDate today) {
        try {
            return memory.recall(name).map(text -> read(text, today)).orElseGet(() -> Period.of(initial, today));
        } catch (RuntimeException garbled) {
            return Period.of(initial, today);
        }
    }

    private static Period read(String text, LocalDate today) {
        return text.endsWith(PRESENT)
                ? Period.of(Unit.valueOf(text.substring(0, text.length() - PRESENT.length())), today)
                : Period.parse(text);
    }

    public void remember(Period period, LocalDate today) {
        boolean present = period.unit() != Unit.FREE && period.contains(today);
        memory.remember(name, present ? period.unit() + PRESENT : period.text());
    }
}
