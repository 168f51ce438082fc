package fr.vigie.ui.compare;

import fr.vigie.pipeline.HistoryQuestion;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.pipeline.HistoryStep;
import fr.vigie.ui.fx.Period;
import java.time.LocalDate;

/** Which times a period is compared over. Pure. */
final class ComparePeriods {
    /** Fewer points than this make no trend. */
    private static final int LEAST_TREND = 14;
    private static final int SHORT_TREND = 30;
    private static final int MOST_DAYS = 62;
    private static final int MOST_WEEKS = 400;

    private ComparePeriods() {}

    /**
     * A period under way is compared with as many days of the one before: half a month against a whole one would say nothing. The calendar
     * shows the twelve months up to the period's end.
     */
    static HistoryQuestion of(Period period, LocalDate today) {
        boolean running = period.contains(today);
        HistorySpan shown = new HistorySpan(period.from(), running ? today : period.to());
        HistorySpan trend = shown.days() < LEAST_TREND
                ? new HistorySpan(shown.to().minusDays(SHORT_TREND - 1), shown.to())
                : shown;
        LocalDate first = shown.to().withDayOfMonth(1).minusMonths(11);
        LocalDate last = shown.to().withDayOfMonth(shown.to().lengthOfMonth());
        return new HistoryQuestion(shown, before(period.previous(), running ? shown.days() : Integer.MAX_VALUE), trend, step(trend),
                new HistorySpan(first, last));
    }

    private static HistorySpan before(Period previous, int days) {
        return new HistorySpan(previous.from(), days < previous.days() ? previous.from().plusDays(days - 1) : previous.to());
    }

    private static HistoryStep step(HistorySpan trend) {
        return trend.days() <= MOST_DAYS ? HistoryStep.DAY : trend.days() <= MOST_WEEKS ? HistoryStep.WEEK : HistoryStep.MONTH;
    }
}
