package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryStepTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 1, 29);

    @Test
    void weeks_and_months_are_cut_at_the_ends_of_the_time() {
        HistorySpan span = new HistorySpan(WEDNESDAY, LocalDate.of(2025, 2, 10));
        assertThat(HistoryStep.WEEK.of(span)).containsExactly(new HistorySpan(WEDNESDAY, LocalDate.of(2025, 2, 2)),
                new HistorySpan(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 9)),
                new HistorySpan(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 2, 10)));
        assertThat(HistoryStep.MONTH.of(span)).containsExactly(new HistorySpan(WEDNESDAY, LocalDate.of(2025, 1, 31)),
                new HistorySpan(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 10)));
        assertThat(HistoryStep.ALL.of(span)).isEqualTo(List.of(span));
    }

    @Test
    void days_are_one_each() {
        assertThat(HistoryStep.DAY.of(new HistorySpan(WEDNESDAY, WEDNESDAY.plusDays(2)))).extracting(HistorySpan::from)
                .containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2));
    }
}
