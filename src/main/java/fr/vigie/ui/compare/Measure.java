package fr.vigie.ui.compare;

import fr.vigie.model.Totals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A figure that is compared, as spec 1.6 derives it from {@link Totals}. */
public enum Measure {
    PIECES("compare.pieces", "total_pieces", Kind.COUNT, totals -> BigDecimal.valueOf(totals.pieces())),
    RHYTHM("compare.rhythm", "cadence", Kind.RHYTHM, Totals::piecesPerHour),
    OCCUPANCY("compare.occupancy", "taux_occupation", Kind.RATE, Totals::occupancyRate),
    WAIT("compare.wait", "taux_attente", Kind.RATE, Totals::waitRate),
    STOP("compare.stop", "taux_arret_volontaire", Kind.RATE, Totals::stopRate),
    UNEXPLAINED("compare.unexplained", "taux_inexplique", Kind.RATE, Totals::unexplainedRate),
    BARS("compare.bars", "nb_barres", Kind.COUNT, totals -> BigDecimal.valueOf(totals.bars())),
    METRES("compare.metres", "longueur_barres_m", Kind.METRES, totals -> totals.barsLength().movePointLeft(3)),
    MEAN_STOP("compare.meanstop", "duree_moyenne_arret", Kind.DURATION, totals -> millis(totals.meanStop())),
    BETWEEN_STOPS("compare.between", "intervalle_moyen_arrets", Kind.DURATION, totals -> millis(totals.meanBetweenStops()));

    /** Those that are drawn over time. */
    static final List<Measure> CHARTED = List.of(RHYTHM, OCCUPANCY, PIECES, WAIT, STOP);

    private final String key;
    private final String column;
    private final Kind kind;
    private final Function<Totals, @Nullable BigDecimal> value;

    /** How values are written and subtracted. */
    enum Kind {
        COUNT,
        /** Pieces an hour. */
        RHYTHM,
        /** Percent. */
        RATE,
        METRES,
        /** Milliseconds. */
        DURATION
    }

    Measure(String key, String column, Kind kind, Function<Totals, @Nullable BigDecimal> value) {
        this.key = key;
        this.column = column;
        this.kind = kind;
        this.value = value;
    }

    private static @Nullable BigDecimal millis(@Nullable Duration time) {
        return time == null ? null : BigDecimal.valueOf(time.toMillis());
    }

    /** Where its name stands in the bundle. */
    String key() {
        return key;
    }

    /** Its name in exports. */
    String column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** Null where it is unknown: there was no session, or its formula has nothing to divide by. */
    @Nullable
    BigDecimal of(Totals totals) {
        return totals.sessions() == 0 ? null : value.apply(totals);
    }
}
