package fr.vigie.ui.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, in words and numbers.
 *
 * @param steps the points in time, in order
 * @param series one value a step each
 * @param ticks labels of the axis' ticks, in their order
 */
record TrendData(List<Step> steps, List<Series> series, ValueAxis axis, List<String> ticks) {

    /**
     * A point in time.
     *
     * @param label short, under the axis
     * @param words whole, in tips and tables
     */
    record Step(String label, String words) {}

    /**
     * A line.
     *
     * @param values null where unknown
     * @param written the same in words
     */
    record Series(String name, List<@Nullable BigDecimal> values, List<String> written) {
        /** Written out: the class file of a compact constructor forgets that values may be null. */
        Series(String name, List<@Nullable BigDecimal> values, List<String> written) {
            this.name = name;
            this.values = Collections.unmodifiableList(new ArrayList<>(values));
            this.written = List.copyOf(written);
        }

        /** Index of the last known value; -1 where none is known. */
        int last() {
            int last = values.size() - 1;
            while (last >= 0 && values.get(last) == null) {
                last--;
            }
            return last;
        }
    }

    boolean isEmpty() {
        return series.stream().allMatch(one -> one.last() < 0);
    }
}
