package fr.vigie.ui.compare;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes values of {@link Measure}s and their differences. */
final class MeasureWords {
    private static final long HOUR = 3_600_000;
    private static final long TEN_MINUTES = 600_000;

    private final Messages texts;
    private final Figures figures;

    MeasureWords(Messages texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    String name(Measure measure) {
        return texts.get(measure.key());
    }

    /** With its unit where the name does not say it; "—" for unknown. */
    String value(Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return Figures.UNKNOWN;
        }
        return switch (measure.kind()) {
            case COUNT -> figures.count(value.longValue());
            case RHYTHM -> figures.decimal(value, 1);
            case RATE -> figures.percent(value);
            case METRES -> figures.metres(value.movePointRight(3));
            case DURATION -> duration(value.longValue());
        };
    }

    /** The same, with a unit always. */
    String valueWithUnit(Measure measure, @Nullable BigDecimal value) {
        String written = value(measure, value);
        return measure == Measure.PIECES && value != null
                ? texts.get("compare.unit.pieces", written)
                : measure == Measure.RHYTHM && value != null ? texts.get("compare.unit.rhythm", written) : written;
    }

    private String duration(long millis) {
        return millis < HOUR ? figures.exactly(millis) : figures.duration(millis);
    }

    Difference difference(Measure measure, @Nullable BigDecimal now, @Nullable BigDecimal before, String beforeWords) {
        BigDecimal size = size(measure, now, before);
        String past = texts.get("compare.against", valueWithUnit(measure, before), beforeWords);
        if (size == null) {
            return new Difference(Figures.UNKNOWN, Figures.UNKNOWN, texts.get("compare.unknown", past));
        }
        if (size.signum() == 0) {
            String same = texts.get("compare.same");
            return new Difference("= " + same, "= " + same, same + ", " + past);
        }
        boolean up = size.signum() > 0;
        String amount = amount(measure, size.abs());
        String word = texts.get(up ? "compare.up" : "compare.down");
        return new Difference(up ? "↑ +" + amount : "↓ −" + amount, (up ? "↑ " : "↓ ") + word + " " + amount,
                texts.get("compare.change", word, amount, past));
    }

    /** Rates change by points, durations by time, all else by percent; rounded as it is written. Null where one of them is unknown. */
    private static @Nullable BigDecimal size(Measure measure, @Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        BigDecimal change = now.subtract(before);
        return switch (measure.kind()) {
            case RATE -> change.setScale(1, RoundingMode.HALF_UP);
            case DURATION -> change.divide(BigDecimal.valueOf(1000), 0, RoundingMode.HALF_UP).movePointRight(3);
            case COUNT, RHYTHM, METRES -> before.signum() == 0
                    ? null
                    : change.movePointRight(2).divide(before, 1, RoundingMode.HALF_UP);
        };
    }

    private String amount(Measure measure, BigDecimal size) {
        return switch (measure.kind()) {
            case RATE -> texts.get("compare.points", figures.decimal(size, 1));
            case DURATION -> size.longValue() < TEN_MINUTES ? figures.exactly(size.longValue()) : figures.duration(size.longValue());
            case COUNT, RHYTHM, METRES -> figures.percent(size);
        };
    }
}
