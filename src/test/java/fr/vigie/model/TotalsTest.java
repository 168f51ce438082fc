package fr.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void nothingHasNoRates() {
        assertThat(Totals.of(List.of())).isEqualTo(Totals.NONE);
        assertThat(Totals.NONE.occupancyRate()).isNull();
        assertThat(Totals.NONE.piecesPerHour()).isNull();
        assertThat(Totals.NONE.meanStop()).isNull();
        assertThat(Totals.NONE.meanBetweenStops()).isNull();
    }

    @Test
    void ratesComeFromSumsNotFromRates() {
        Totals both = Totals.of(List.of(session(10, 3_600_000, 0, 0), session(50, 3_600_000, 3_600_000, 3)));

        assertThat(both.sessions()).isEqualTo(2);
        assertThat(both.occupancyRate()).isEqualByComparingTo("66.67");
        assertThat(both.stopRate()).isEqualByComparingTo("33.33");
        assertThat(both.waitRate()).isEqualByComparingTo("0");
        assertThat(both.piecesPerHour()).isEqualByComparingTo("30");
        assertThat(both.meanStop()).isEqualTo(Duration.ofMinutes(20));
        assertThat(both.meanBetweenStops()).isEqualTo(Duration.ofMinutes(40));
        assertThat(both.barsLength()).isEqualByComparingTo("2.50");
    }

    @Test
    void rhythmNeedsFiveEffectiveMinutes() {
        assertThat(Totals.of(List.of(session(5, 299_999, 0, 0))).piecesPerHour()).isNull();
        assertThat(Totals.of(List.of(session(5, 300_000, 0, 0))).piecesPerHour()).isEqualByComparingTo("60");
    }

    private static SessionFigures session(int pieces, long production, long stop, int stops) {
        return new SessionFigures(pieces, null, null, null, null, production + stop, production, 0, stop, 0, 0, stop, 1,
                new BigDecimal("1.25"), stops,
                0, null, 0, 0, 0, null, null);
    }
}
