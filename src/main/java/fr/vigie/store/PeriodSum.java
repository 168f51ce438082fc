package fr.vigie.store;

/** How many periods there are, and the plain sum of their durations: neither clipped nor merged. */
public record PeriodSum(long count, long millis) {
    public static final PeriodSum NONE = new PeriodSum(0, 0);
}
