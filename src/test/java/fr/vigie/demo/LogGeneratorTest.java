package fr.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.demo.LogLines.Event;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogGeneratorTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final Roster ROUND_THE_CLOCK = Roster.live(LocalTime.MIDNIGHT);

    private static final List<DayLog> MONTH = month();
    private static final List<List<Event>> MONTH_OF_EVENTS = MONTH.stream().map(log -> LogLines.events(bytes(log))).toList();

    private final LogGenerator generator = new LogGenerator(12, PARIS);

    @ParameterizedTest
    @EnumSource(DemoCentre.class)
    void theSameDayIsAlwaysTheSameBytes(DemoCentre centre) {
        assertThat(bytes(new LogGenerator(12, PARIS).day(centre, LAST, Roster.USUAL))).isEqualTo(bytes(usual(centre, LAST)));
    }

    @Test
    void anotherSeedDayOrCentreGivesOtherBytes() {
        byte[] day = bytes(usual(DemoCentre.DEM12, LAST));
        assertThat(bytes(new LogGenerator(13, PARIS).day(DemoCentre.DEM12, LAST, Roster.USUAL))).isNotEqualTo(day);
        assertThat(bytes(usual(DemoCentre.DEM12, LAST.minusDays(1)))).isNotEqualTo(day);
        assertThat(bytes(usual(DemoCentre.SU12, LAST))).isNotEqualTo(day);
    }

    @ParameterizedTest
    @EnumSource(DemoCentre.class)
    void aFileIsAlwaysABeginningOfWhatItWillBe(DemoCentre centre) {
        DayLog log = generator.day(centre, LAST, ROUND_THE_CLOCK);
        int before = 0;
        for (int second = 0; second < 86_400; second += 7) {
            int length = log.lengthAt(second);
            assertThat(length).isGreaterThanOrEqualTo(before);
            before = length;
        }
        assertThat(log.lengthAt(86_400)).isEqualTo(log.length());
        assertThat(log.startsWith(log.slice(0, before / 2))).isTrue();
    }

    @Test
    void anEventIsWrittenWhenItsStampSaysSo() {
        DayLog log = generator.day(DemoCentre.DEM12, LAST, ROUND_THE_CLOCK);
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            int second = random.nextInt(86_400);
            List<Event> written = LogLines.events(log.slice(0, log.lengthAt(second)));
            LocalDateTime now = LAST.atStartOfDay().plusSeconds(second);
            assertThat(written).allSatisfy(event -> assertThat(event.at()).isBeforeOrEqualTo(now));
        }
    }

    @Test
    void nearlyEveryLineIsAsTheMachinesWriteThem() {
        List<String> lines = MONTH.stream().flatMap(log -> LogLines.of(bytes(log)).stream()).filter(line -> !line.isBlank()).toList();
        List<String> strange = lines.stream().filter(line -> LogLines.event(line).isEmpty()).toList();
        assertThat(strange).isNotEmpty();
        assertThat(strange.size()).isLessThan(lines.size() / 200);
    }

    @Test
    void everyShapeOfEventOccursInAMonth() {
        List<String> shapes = List.of("StukUitgevoerd: \\d+-\\d+ \\d/\\d \\d+\\.\\d", "MachineStop: ", "MachineStart: ",
                "MachineWait: \\d+ sec",
                "MachineWait: \\d+ min \\d+ sec", "MachineWait: \\d+\\.\\d sec", "MachineWait: wacht \\d+\\.\\d", "MachineWait: onbekend",
                "MachineWait: 90000 sec", "JobProfiel: R:\\S+ L:\\d{4}\\.\\d C:\\S.*", "JobProfiel: L:\\d{4}\\.\\d C:\\S.*",
                "JobProfiel: R:\\S+ L:\\d{7}\\.\\d C:.*", "JobProfiel: .*Chêne doré", "Storing: \\d+", "ProgrammaGeladen: PRG\\d+");
        Set<String> seen = MONTH_OF_EVENTS.stream().flatMap(List::stream).map(event -> event.name() + ": " + event.details())
                .collect(Collectors.toSet());
        assertThat(shapes).allSatisfy(shape -> assertThat(seen).anyMatch(event -> event.matches(shape)));
    }

    @Test
    void everyStateOccursOnAnOrdinaryDay() {
        for (DemoCentre centre : DemoCentre.values()) {
            List<Event> events = LogLines.events(bytes(usual(centre, LAST)));
            assertThat(countNamed(events, "StukUitgevoerd")).isBetween(350L, 1500L);
            assertThat(countNamed(events, "MachineWait")).isGreaterThan(10);
            assertThat(countNamed(events, "MachineStop")).isGreaterThan(4);
        }
        assertThat(MONTH_OF_EVENTS).anyMatch(day -> pairs(day, (a, b) -> gap(a, b) > 600 && !a.name().equals("MachineStop")) > 0);
    }

    @Test
    void whatRealMachinesForgetOrRepeatOccurs() {
        Predicate<List<Event>> doubleStop = day -> turns(day, "MachineStop", "MachineStop");
        Predicate<List<Event>> loneStart = day -> turns(day, "MachineStart", "MachineStart");
        Predicate<List<Event>> clockBack = day -> pairs(day, (a, b) -> b.at().isBefore(a.at())) > 0;
        assertThat(MONTH_OF_EVENTS).anyMatch(doubleStop).anyMatch(loneStart).anyMatch(clockBack);
    }

    @Test
    void disksAndPowerCutsSpoilLines() {
        List<byte[]> files = MONTH.stream().map(LogGeneratorTest::bytes).toList();
        assertThat(files).anyMatch(LogLines::hasNul);
        String all = files.stream().map(file -> new String(file, Charset.forName("windows-1252"))).collect(Collectors.joining());
        assertThat(all).contains("--- herstart besturing ---").contains("99999999 99:99:99|@").contains("|@: leeg").contains("0231 ");
        assertThat(all).containsPattern("[A-Za-z]\\d{8} \\d{2}:\\d{2}:\\d{2}\\|@");
    }

    @Test
    void aFileEndsInAHalfWrittenLineNowAndThen() {
        DayLog log = generator.day(DemoCentre.SU12, LAST, ROUND_THE_CLOCK);
        int half = 0;
        for (int second = 3600; second < 86_400; second++) {
            int length = log.lengthAt(second);
            half += log.slice(length - 1, length)[0] == '\n' ? 0 : 1;
        }
        assertThat(half).isBetween(100, 5000);
    }

    @Test
    void nobodyWorksOnSundayAndSaturdayMorningsAreRare() {
        List<LocalDate> days = LAST.minusDays(364).datesUntil(LAST.plusDays(1)).toList();
        Set<DayOfWeek> empty = new HashSet<>();
        int saturdays = 0;
        for (LocalDate day : days) {
            boolean idle = usual(DemoCentre.DEM12, day).isEmpty();
            if (idle) {
                empty.add(day.getDayOfWeek());
            }
            assertThat(idle || day.getDayOfWeek() != DayOfWeek.SUNDAY).isTrue();
            saturdays += day.getDayOfWeek() == DayOfWeek.SATURDAY && !idle ? 1 : 0;
        }
        assertThat(saturdays).isBetween(10, 40);
        assertThat(empty).contains(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    /** Ten minutes is the default {@code gap.threshold}: two centres of three are never silent longer. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-16", "2026-11-21", "2026-11-22", "2026-10-25", "2027-03-28"})
    void onALiveDayTwoCentresAreAlwaysHeardOf(LocalDate day) {
        List<DayLog> logs = List.of(DemoCentre.values()).stream().map(centre -> generator.day(centre, day, ROUND_THE_CLOCK)).toList();
        long dayLength = Duration.between(day.atStartOfDay(PARIS), day.plusDays(1).atStartOfDay(PARIS)).toSeconds();
        for (int second = 20; second < dayLength; second += 60) {
            int now = second;
            long heard = logs.stream().filter(log -> log.lengthAt(now) > log.lengthAt(now - 600)).count();
            assertThat(heard).as("second %d", now).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void onALiveDayOneCentreIsInTroubleAndTheOthersAreNot() {
        for (LocalDate day : LAST.minusDays(9).datesUntil(LAST.plusDays(1)).toList()) {
            List<Long> stops = List.of(DemoCentre.values()).stream()
                    .map(centre -> countNamed(LogLines.events(bytes(generator.day(centre, day, ROUND_THE_CLOCK))), "Storing")).sorted()
                    .toList();
            assertThat(stops.get(2)).as("%s %s", day, stops).isGreaterThan(2 * stops.get(1)).isGreaterThan(8);
        }
    }

    @Test
    void anHourIsPlayedTwiceOrNotAtAllWhenTheClocksChange() {
        List<Event> autumn = LogLines.events(bytes(generator.day(DemoCentre.DEM12, LocalDate.of(2026, 10, 25), ROUND_THE_CLOCK)));
        List<Event> spring = LogLines.events(bytes(generator.day(DemoCentre.DEM12, LocalDate.of(2027, 3, 28), ROUND_THE_CLOCK)));
        assertThat(pairs(autumn, (a, b) -> gap(a, b) < -3000)).isEqualTo(1);
        assertThat(spring).noneMatch(event -> event.at().getHour() == 2);
        assertThat(spring.getLast().at().getHour()).isEqualTo(23);
    }

    private DayLog usual(DemoCentre centre, LocalDate day) {
        return generator.day(centre, day, Roster.USUAL);
    }

    private static List<DayLog> month() {
        LogGenerator generator = new LogGenerator(12, PARIS);
        List<DayLog> logs = new ArrayList<>();
        for (DemoCentre centre : DemoCentre.values()) {
            LAST.minusDays(29).datesUntil(LAST.plusDays(1)).forEach(day -> logs.add(generator.day(centre, day, Roster.USUAL)));
        }
        return logs;
    }

    private static byte[] bytes(DayLog log) {
        return log.slice(0, log.length());
    }

    private static long countNamed(List<Event> events, String name) {
        return events.stream().filter(event -> event.name().equals(name)).count();
    }

    private static long gap(Event a, Event b) {
        return Duration.between(a.at(), b.at()).toSeconds();
    }

    private static int pairs(List<Event> events, BiPredicate<Event, Event> wanted) {
        int found = 0;
        for (int i = 1; i < events.size(); i++) {
            found += wanted.test(events.get(i - 1), events.get(i)) ? 1 : 0;
        }
        return found;
    }

    private static boolean turns(List<Event> day, String first, String second) {
        List<Event> turns = day.stream().filter(event -> event.name().equals("MachineStop") || event.name().equals("MachineStart"))
                .toList();
        return pairs(turns, (a, b) -> a.name().equals(first) && b.name().equals(second)) > 0;
    }
}
