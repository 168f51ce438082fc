package fr.vigie.ui.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where things stand in a drawing of {@link TrendData}. Pure.
 *
 * @param left, top, width, height the field that lines are drawn in, in pixels
 */
record TrendLayout(TrendData data, double left, double top, double width, double height) {

    /** The name at a line's end. */
    record EndLabel(int series, double lineY, double labelY) {}

    double x(int step) {
        int steps = data.steps().size();
        return steps < 2 ? left + width / 2 : left + width * step / (steps - 1);
    }

    double y(BigDecimal value) {
        return top + height - height * (value.doubleValue() - data.axis().bottom()) / (data.axis().top() - data.axis().bottom());
    }

    /** The step nearest to a place. */
    int nearest(double x) {
        int steps = data.steps().size();
        return steps < 2 ? 0 : Math.clamp(Math.round((x - left) / width * (steps - 1)), 0, steps - 1);
    }

    /** Which steps are labelled so that each label has at least that much room. */
    List<Integer> labelled(double room) {
        int steps = data.steps().size();
        double apart = steps < 2 ? width : width / (steps - 1);
        int every = Math.max(1, (int) Math.ceil(room / apart));
        List<Integer> chosen = new ArrayList<>();
        for (int step = 0; step < steps; step += every) {
            chosen.add(step);
        }
        return chosen;
    }

    /** Names beside the ends of their lines, moved apart so that none covers another; lines without a value have none. */
    List<EndLabel> endLabels(double lineHeight) {
        List<EndLabel> wanted = new ArrayList<>();
        for (int i = 0; i < data.series().size(); i++) {
            TrendData.Series series = data.series().get(i);
            BigDecimal end = series.last() < 0 ? null : series.values().get(series.last());
            if (end != null) {
                wanted.add(new EndLabel(i, y(end), y(end)));
            }
        }
        wanted.sort(Comparator.comparingDouble(EndLabel::lineY).thenComparing(EndLabel::series));
        return apart(wanted, Math.min(lineHeight, height / Math.max(1, wanted.size())));
    }

    /** Downwards until none overlaps, then upwards from the bottom. */
    private List<EndLabel> apart(List<EndLabel> wanted, double distance) {
        double[] places = new double[wanted.size()];
        double free = top;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(wanted.get(i).lineY(), free);
            free = places[i] + distance;
        }
        double limit = top + height;
        List<EndLabel> placed = new ArrayList<>();
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - distance;
            placed.addFirst(new EndLabel(wanted.get(i).series(), wanted.get(i).lineY(), places[i]));
        }
        return placed;
    }
}
