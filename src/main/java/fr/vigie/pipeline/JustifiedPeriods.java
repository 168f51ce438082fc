package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.RuleBook;
import fr.vigie.store.PeriodFilter;
import fr.vigie.store.PeriodSum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Periods of a span of days at one query moment.
 *
 * @param at when it was taken
 * @param today the present production day
 * @param centres every centre, also those retired
 * @param reasons every reason, retired ones too, by rank
 * @param periods the newest first; not more than the filter asked for
 * @param sums of all periods of the span, whatever the filter says of kinds and durations
 * @param sessionMs what the sessions of the span say: |S|, |W| and |U| (spec 1.5), clipped to the amplitude and merged
 */
public record JustifiedPeriods(Instant at, LocalDate today, PeriodFilter filter, RuleBook rules, List<Centre> centres,
        List<CentreType> types,
        List<Reason> reasons, List<IdlePeriod> periods, Map<PeriodKind, PeriodSum> sums, Map<PeriodKind, Long> sessionMs) {

    /** Whether there are more than were asked for. */
    public boolean cut() {
        return periods.size() >= filter.atMost();
    }
}
