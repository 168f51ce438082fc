package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Centre;
import fr.vigie.model.DayHours;
import fr.vigie.model.FileCounts;
import fr.vigie.model.HourSpan;
import fr.vigie.model.Planning;
import fr.vigie.model.RejectReason;
import fr.vigie.model.WorkCalendar;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileState;
import fr.vigie.store.QualityRows.Life;
import fr.vigie.store.StoredFile;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QualityJudgeTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 5, 28, 14, 30);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final LocalDate MONDAY = TODAY.minusDays(2);
    private static final Centre CENTRE = new Centre(1, "DEM12", "DEM12", true);
    private static final Centre RETIRED = new Centre(1, "DEM12", "DEM12", false);
    private static final Life LIFE = new Life(LocalDate.of(2025, 5, 5), TODAY.minusDays(1));
    private static final Instant NOON = instant(TODAY.atTime(14, 20));

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private static QualityJudge judge(Planning planning) {
        return new QualityJudge(planning, LocalTime.MIDNIGHT, NOW, TODAY, Duration.ofMinutes(15),
                Clock.fixed(instant(NOW), ZoneOffset.UTC));
    }

    private static StoredFile file(FileState state, int generation, boolean aside, long events, long offFormat, Instant readAt) {
        FileCounts counts = new FileCounts(100, events + offFormat, events, offFormat, 0, Map.<RejectReason, Long>of(), Map.of());
        return new StoredFile(7, 1, new FileKey("ftp", "DEM12 (PVC)/x.LOG", generation), new FileRemote(100, null), state, aside, null,
                new FileContent(100, 100, FileContent.EMPTY_HASH, FileContent.EMPTY_HASH, counts, null,
                        List.of(new FileDay(MONDAY, events, false))),
                readAt);
    }

    private static StoredFile good() {
        return file(FileState.READ, 1, false, 500, 0, NOON);
    }

    private static QualityDay day(Centre centre, LocalDate day, @Nullable Life life, Set<Long> cut, @Nullable Instant run,
            StoredFile... files) {
        return judge(Planning.NONE).judge(new QualityJudge.Facts(centre, day, life, List.of(files), cut, null, run));
    }

    private static Set<Sign> signs(LocalDate day, StoredFile... files) {
        return day(CENTRE, day, LIFE, Set.of(), NOON, files).signs();
    }

    @Test
    void without_data_a_working_day_of_its_life_is_missing_and_no_other() {
        assertThat(signs(MONDAY)).containsExactly(Sign.MISSING);
        assertThat(signs(MONDAY.minusDays(1))).containsExactly(Sign.CLOSED);
        assertThat(signs(LocalDate.of(2025, 5, 2))).as("before its first day").containsExactly(Sign.OUTSIDE);
        assertThat(signs(TODAY.plusDays(1))).containsExactly(Sign.FUTURE);
        assertThat(signs(TODAY)).as("may still come").containsExactly(Sign.LATE);
        assertThat(day(CENTRE, MONDAY, null, Set.of(), NOON).signs()).as("never a session").containsExactly(Sign.OUTSIDE);
        Life ended = new Life(LIFE.first(), MONDAY.minusDays(5));
        assertThat(day(RETIRED, MONDAY, ended, Set.of(), NOON).signs()).containsExactly(Sign.OUTSIDE);
        assertThat(day(CENTRE, MONDAY, ended, Set.of(), NOON).signs()).containsExactly(Sign.MISSING);
    }

    @Test
    void opening_hours_say_what_a_working_day_is() {
        DayHours open = new DayHours(List.of(new HourSpan("jour", LocalTime.of(6, 0), LocalTime.of(14, 0))), List.of());
        WorkCalendar sundays = new WorkCalendar(Map.of(DayOfWeek.SUNDAY, open), new TreeMap<>(Map.of(MONDAY.minusDays(8), "Fête")),
                new TreeMap<>());
        QualityJudge judge = judge(new Planning(sundays, Map.of()));
        assertThat(judge.judge(new QualityJudge.Facts(CENTRE, MONDAY.minusDays(1), LIFE, List.of(), Set.of(), null, NOON)).signs())
                .containsExactly(Sign.MISSING);
        assertThat(judge.judge(new QualityJudge.Facts(CENTRE, MONDAY.minusDays(8), LIFE, List.of(), Set.of(), null, NOON)).signs())
                .containsExactly(Sign.CLOSED);
        assertThat(judge.judge(new QualityJudge.Facts(CENTRE, MONDAY, LIFE, List.of(), Set.of(), null, NOON)).signs())
                .containsExactly(Sign.CLOSED);
    }

    @Test
    void a_good_day_is_present_and_nothing_else() {
        QualityDay day = day(CENTRE, MONDAY, LIFE, Set.of(), null, good());
        assertThat(day.signs()).containsExactly(Sign.PRESENT);
        assertThat(day.share()).isEqualByComparingTo("100");
        assertThat(day.knownUntil()).isEqualTo(NOON);
    }

    @Test
    void what_was_last_read_before_the_day_ended_is_late_unless_a_whole_run_saw_it_since() {
        StoredFile early = file(FileState.READ, 1, false, 500, 0, instant(MONDAY.atTime(15, 0)));
        assertThat(day(CENTRE, MONDAY, LIFE, Set.of(), null, early).signs()).contains(Sign.LATE, Sign.PRESENT);
        assertThat(day(CENTRE, MONDAY, LIFE, Set.of(), instant(MONDAY.plusDays(1).atTime(6, 0)), early).signs())
                .containsExactly(Sign.PRESENT);
        StoredFile old = file(FileState.READ, 1, false, 500, 0, instant(TODAY.atTime(13, 59)));
        assertThat(day(CENTRE, TODAY, LIFE, Set.of(), null, old).signs()).contains(Sign.LATE);
        assertThat(signs(TODAY, good())).containsExactly(Sign.PRESENT);
    }

    @Test
    void cut_replaced_failed_and_misread_files_are_told() {
        assertThat(day(CENTRE, MONDAY, LIFE, Set.of(7L), NOON, good()).worst()).isEqualTo(Sign.CUT);
        assertThat(day(CENTRE, TODAY, LIFE, Set.of(7L), NOON, good()).signs()).as("the machine is writing").containsExactly(Sign.PRESENT);
        assertThat(signs(MONDAY, file(FileState.PARTIAL, 1, false, 500, 0, NOON))).contains(Sign.CUT);
        assertThat(signs(MONDAY, good(), file(FileState.READ, 2, false, 500, 0, NOON))).contains(Sign.REPLACED);
        assertThat(day(CENTRE, MONDAY, LIFE, Set.of(), null, file(FileState.IN_ERROR, 1, false, 0, 0, NOON)).worst())
                .isEqualTo(Sign.FAILED);
        assertThat(signs(MONDAY, file(FileState.READ, 1, false, 990, 10, NOON))).as("one in a hundred is let pass")
                .containsExactly(Sign.PRESENT);
        QualityDay misread = day(CENTRE, MONDAY, LIFE, Set.of(), NOON, file(FileState.READ, 1, false, 989, 11, NOON));
        assertThat(misread.worst()).isEqualTo(Sign.MISREAD);
        assertThat(misread.share()).isEqualByComparingTo("98.90");
    }

    @Test
    void a_version_set_aside_counts_for_nothing() {
        assertThat(signs(MONDAY, file(FileState.READ, 1, true, 500, 0, NOON))).containsExactly(Sign.MISSING);
    }
}
