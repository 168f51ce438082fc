package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.pipeline.CentreView;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.controls.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pieces, bars, metres and effective minutes by reference. */
final class ReferenceTable {
    private final CentreView view;
    private final List<Span> states;
    private final String without;
    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {
        private long pieces;
        private long bars;
        private long effective;
        private BigDecimal millimetres = BigDecimal.ZERO;
    }

    /**
     * @param states of the amplitude
     * @param without name of the pieces made before any bar was loaded
     */
    ReferenceTable(CentreView view, List<Span> states, String without) {
        this.view = view;
        this.states = states;
        this.without = without;
    }

    /** Most pieces first. */
    List<Reference> rows() {
        for (Profile profile : view.profiles()) {
            Count count = count(profile.reference());
            count.bars++;
            count.millimetres = count.millimetres.add(Objects.requireNonNullElse(profile.length(), BigDecimal.ZERO));
        }
        for (Piece piece : view.pieces()) {
            count(referenceOf(piece.profile())).pieces++;
        }
        shareTime();
        List<Reference> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(new Reference(name, count.pieces, count.bars, count.millimetres.movePointLeft(3),
                minutes(count))));
        rows.sort(Comparator.comparingLong(Reference::pieces).reversed().thenComparing(Reference::name));
        return rows;
    }

    private static BigDecimal minutes(Count count) {
        return count.pieces == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count.effective).divide(BigDecimal.valueOf(60_000 * count.pieces), 2, RoundingMode.HALF_UP);
    }

    private Count count(String reference) {
        return counts.computeIfAbsent(reference, name -> new Count());
    }

    private String referenceOf(int profile) {
        return profile == 0 ? without : view.profiles().get(profile - 1).reference();
    }

    /** The effective time that ends with a piece belongs to that piece's reference. */
    private void shareTime() {
        long last = Long.MIN_VALUE;
        int band = 0;
        for (Piece piece : view.pieces()) {
            long spent = 0;
            while (band > 0 && band < states.size() && states.get(band).from() > last) {
                band--;
            }
            while (band < states.size() && states.get(band).from() < piece.at()) {
                Span span = states.get(band);
                if (span.state() == MachineState.PRODUCING) {
                    spent += Math.max(0, Math.min(span.to(), piece.at()) - Math.max(span.from(), last));
                }
                if (span.to() > piece.at()) {
                    break;
                }
                band++;
            }
            count(referenceOf(piece.profile())).effective += spent;
            last = Math.max(last, piece.at());
        }
    }
}
