package fr.vigie.ui.compare;

import fr.vigie.pipeline.HistorySubject;
import fr.vigie.ui.controls.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the comparison.
 *
 * @param note the type of a centre, the code of a type
 * @param shares one behind the other from 0; empty without amplitude
 * @param sharesSpoken the same in words
 */
public record CompareRow(HistorySubject subject, String name, String note, List<Span> shares, String sharesSpoken,
        Map<Measure, Cell> cells) {

    /**
     * A figure and what became of it.
     *
     * @param order what rows are sorted by; null for unknown
     */
    record Cell(@Nullable BigDecimal order, String value, Difference difference) {}

    Cell cell(Measure measure) {
        return java.util.Objects.requireNonNull(cells.get(measure));
    }
}
