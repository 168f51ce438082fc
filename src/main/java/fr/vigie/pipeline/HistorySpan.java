package fr.vigie.pipeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Production days from {@code from} to {@code to}, both of them in. */
public record HistorySpan(LocalDate from, LocalDate to) {
    public HistorySpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The least span that holds both. */
    public HistorySpan and(HistorySpan other) {
        return new HistorySpan(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
