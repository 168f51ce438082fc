package fr.vigie.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.pipeline.HistorySpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where lines, labels and days stand; no toolkit. */
class DrawingsTest {
    private static TrendLayout layout(double height, double[]... series) {
        List<TrendData.Series> lines = Stream.of(series).map(values -> {
            List<@Nullable BigDecimal> known = new ArrayList<>();
            DoubleStream.of(values).forEach(value -> known.add(value < 0 ? null : BigDecimal.valueOf(value)));
            return new TrendData.Series("x", known, known.stream().map(String::valueOf).toList());
        }).toList();
        List<TrendData.Step> steps = IntStream.range(0, series[0].length).mapToObj(i -> new TrendData.Step("" + i, "" + i)).toList();
        ValueAxis axis = ValueAxis.over(Stream.of(series).flatMapToDouble(DoubleStream::of).summaryStatistics());
        return new TrendLayout(new TrendData(steps, lines, axis, List.of()), 40, 10, 300, height);
    }

    @Test
    void axes_end_at_round_numbers_around_their_values() {
        assertThat(ValueAxis.over(DoubleStream.of(0, 87).summaryStatistics()).ticks()).extracting(BigDecimal::intValue).containsExactly(0, 20,
                40, 60, 80, 100);
        assertThat(ValueAxis.over(DoubleStream.of(71, 88).summaryStatistics()).ticks()).extracting(BigDecimal::intValue).containsExactly(70,
                75, 80, 85, 90);
        assertThat(ValueAxis.over(DoubleStream.of(5, 5).summaryStatistics()).ticks()).hasSizeGreaterThan(1);
        assertThat(ValueAxis.over(DoubleStream.empty().summaryStatistics()).top()).isEqualTo(1);
        assertThat(ValueAxis.over(DoubleStream.of(0).summaryStatistics()).top()).isEqualTo(1);
    }

    @Test
    void the_nearest_step_is_found_and_stays_within() {
        TrendLayout layout = layout(200, new double[]{0, 50, 100, 20});
        assertThat(layout.nearest(-500)).isZero();
        assertThat(layout.nearest(layout.x(2) + 20)).isEqualTo(2);
        assertThat(layout.nearest(9999)).isEqualTo(3);
        assertThat(layout.y(BigDecimal.ZERO)).isEqualTo(210);
        assertThat(layout.y(BigDecimal.valueOf(100))).isEqualTo(10);
    }

    @Test
    void names_never_cover_each_other_and_stay_in_the_field() {
        for (double height : new double[]{60, 200}) {
            List<TrendLayout.EndLabel> labels = layout(height, new double[]{1, 100}, new double[]{1, 99}, new double[]{1, 98},
                    new double[]{1, 0}, new double[]{1, 1}, new double[]{-1, -1}).endLabels(16);
            assertThat(labels).as("a line without values has no name").hasSize(5);
            double distance = Math.min(16, height / 5) - 1e-9;
            for (int i = 1; i < labels.size(); i++) {
                assertThat(labels.get(i).labelY() - labels.get(i - 1).labelY()).isGreaterThanOrEqualTo(distance);
            }
            assertThat(labels).allMatch(label -> label.labelY() >= 10 - 1e-9 && label.labelY() <= 10 + height + 1e-9);
        }
    }

    @Test
    void labels_under_the_axis_keep_their_distance() {
        TrendLayout layout = layout(200, IntStream.range(0, 53).asDoubleStream().toArray());
        List<Integer> labelled = layout.labelled(62);
        for (int i = 1; i < labelled.size(); i++) {
            assertThat(layout.x(labelled.get(i)) - layout.x(labelled.get(i - 1))).isGreaterThanOrEqualTo(62);
        }
    }

    @Test
    void no_two_of_36_lines_look_alike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 36; i++) {
            SeriesStyle style = new SeriesStyle(i);
            seen.add(i % 6 + Arrays.toString(style.dashes()));
        }
        assertThat(seen).hasSize(36);
        assertThat(IntStream.range(0, 6).mapToObj(i -> Arrays.toString(new SeriesStyle(i).dashes())).distinct())
                .as("six lines differ by dashes alone").hasSize(6);
    }

    @Test
    void days_stand_in_columns_of_weeks_and_are_found_there() {
        HistorySpan year = new HistorySpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        LocalDate today = LocalDate.of(2024, 12, 20);
        HeatLayout layout = new HeatLayout(year, today, 34, 17, 14);
        assertThat(HeatLayout.weeks(year)).isEqualTo(53);
        for (LocalDate day = year.from(); !day.isAfter(today); day = day.plusDays(1)) {
            assertThat(layout.at(layout.x(day) + 3, layout.y(day) + 3)).isEqualTo(day);
        }
        assertThat(layout.at(layout.x(today), layout.y(today) + 14)).as("tomorrow").isNull();
        assertThat(layout.at(5, 20)).isNull();
    }

    @Test
    void arrow_keys_walk_within_the_past_days_of_the_calendar() {
        HistorySpan year = new HistorySpan(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 12, 31));
        LocalDate today = LocalDate.of(2024, 12, 20);
        HeatLayout layout = new HeatLayout(year, today, 34, 17, 14);
        assertThat(layout.walk(null, -7)).isEqualTo(today);
        assertThat(layout.walk(today, 1)).isEqualTo(today);
        assertThat(layout.walk(today, -7)).isEqualTo(today.minusDays(7));
        assertThat(layout.walk(year.from(), -1)).isEqualTo(year.from());
    }

    @Test
    void shades_have_round_bounds_and_one_odd_day_does_not_set_them() {
        List<BigDecimal> values = new ArrayList<>(IntStream.rangeClosed(700, 880).mapToObj(i -> BigDecimal.valueOf(i, 1)).toList());
        values.add(BigDecimal.valueOf(3));
        HeatScale scale = HeatScale.of(values);
        assertThat(scale.bounds()).extracting(BigDecimal::intValue).containsExactly(75, 80, 85, 90);
        assertThat(scale.level(BigDecimal.valueOf(3))).isZero();
        assertThat(scale.level(BigDecimal.valueOf(75))).isEqualTo(1);
        assertThat(scale.level(BigDecimal.valueOf(99))).isEqualTo(4);
        assertThat(HeatScale.of(List.of()).bounds()).isEmpty();
        assertThat(HeatScale.of(List.of(BigDecimal.TEN, BigDecimal.TEN)).level(BigDecimal.TEN)).isBetween(0, 4);
    }
}
