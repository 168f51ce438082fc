package fr.vigie.ui.stops;

import fr.vigie.model.Centre;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A period as the table shows it.
 *
 * @param reason what somebody gave; null without
 * @param toJustify whether it is a stop that wants a reason
 */
public record Line(IdlePeriod period, Centre centre, @Nullable Reason reason, boolean toJustify) {
    public PeriodKey key() {
        return period.key();
    }

    public long millis() {
        return period.millis();
    }
}
