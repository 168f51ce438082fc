package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.StateBand;
import fr.vigie.pipeline.CentreView;
import fr.vigie.ui.centre.CentreState.Reference;
import fr.vigie.ui.fx.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pieces, bars, metres and effective minutes by reference, over one or several days. */
final class ReferenceTable {
    private final List<CentreView> days;
    private final Proofs proofs;
    private final String without;
    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {
        private long pieces;
        private long bars;
        private long effective;
        private BigDecimal millimetres = BigDecimal.ZERO;
        private @Nullable Place first;
    }

    /** @param without name of the pieces made before any bar was loaded */
    ReferenceTable(List<CentreView> days, Proofs proofs, String without) {
        this.days = days;
        this.proofs = proofs;
        this.without = without;
    }

    /** Most pieces first. */
    List<Reference> rows() {
        days.forEach(this::add);
        List<Reference> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(new Reference(name, count.pieces, count.bars, count.millimetres.movePointLeft(3),
                minutes(count), count.first)));
        rows.sort(Comparator.comparingLong(Reference::pieces).reversed().thenComparing(Reference::name));
        return rows;
    }

    private void add(CentreView day) {
        for (Profile profile : day.profiles()) {
            Count count = count(profile.reference());
            count.bars++;
            count.millimetres = count.millimetres.add(Objects.requireNonNullElse(profile.length(), BigDecimal.ZERO));
            if (count.first == null) {
                count.first = proofs.line(Proofs.source(day, profile.file(), profile.line()), profile.reference());
            }
        }
        for (Piece piece : day.pieces()) {
            count(referenceOf(day, piece.profile())).pieces++;
        }
        shareTime(day);
    }

    private static BigDecimal minutes(Count count) {
        return count.pieces == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count.effective).divide(BigDecimal.valueOf(60_000 * count.pieces), 2, RoundingMode.HALF_UP);
    }

    private Count count(String reference) {
        return counts.computeIfAbsent(reference, name -> new Count());
    }

    private String referenceOf(CentreView day, int profile) {
        return profile == 0 ? without : day.profiles().get(profile - 1).reference();
    }

    /** The effective time that ends with a piece belongs to that piece's reference. */
    private void shareTime(CentreView day) {
        List<StateBand> states = day.day().bands();
        long last = Long.MIN_VALUE;
        int band = 0;
        for (Piece piece : day.pieces()) {
            long spent = 0;
            while (band > 0 && band < states.size() && states.get(band).start() > last) {
                band--;
            }
            while (band < states.size() && states.get(band).start() < piece.at()) {
                StateBand state = states.get(band);
                if (state.state() == MachineState.PRODUCING) {
                    spent += Math.max(0, Math.min(state.end(), piece.at()) - Math.max(state.start(), last));
                }
                if (state.end() > piece.at()) {
                    break;
                }
                band++;
            }
            count(referenceOf(day, piece.profile())).effective += spent;
            last = Math.max(last, piece.at());
        }
    }
}
