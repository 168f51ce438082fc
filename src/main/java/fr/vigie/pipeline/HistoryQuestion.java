package fr.vigie.pipeline;

/**
 * What is to be compared.
 *
 * @param shown the period
 * @param before what stands beside it
 * @param trend the time of the trend lines
 * @param step one point of them
 * @param calendar the days of the heat maps
 */
public record HistoryQuestion(HistorySpan shown, HistorySpan before, HistorySpan trend, HistoryStep step, HistorySpan calendar) {
    HistorySpan whole() {
        return shown.and(before).and(trend).and(calendar);
    }
}
