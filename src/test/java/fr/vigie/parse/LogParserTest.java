package fr.vigie.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.EventKind;
import fr.vigie.model.EventTable;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.WallTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogParserTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 28);
    private static final ParseRequest WHOLE = ParseRequest.whole("DEM12/20250528.LOG", LocalTime.MIDNIGHT);
    private static final ParseRequest LEAVING = new ParseRequest("DEM12/20250528.LOG", LocalTime.MIDNIGHT, day -> true, true);

    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void readsAnEvent() {
        ParsedLog log = parse("20250528 07:12:33|@StukUitgevoerd: K214-07 2/6 Ch\u00eane \u0080\r\n", WHOLE);

        EventTable events = table(log, DAY);
        assertThat(events.size()).isEqualTo(1);
        assertThat(WallTime.toLocalDateTime(events.time(0))).isEqualTo(LocalDateTime.of(2025, 5, 28, 7, 12, 33));
        assertThat(events.kind(0)).isEqualTo(EventKind.PIECE);
        assertThat(events.name(0)).isEqualTo("StukUitgevoerd");
        assertThat(events.details(0)).isEqualTo("K214-07 2/6 Chêne €");
        assertThat(events.line(0)).isEqualTo(1);
        assertThat(events.unterminated(0)).isFalse();
        assertThat(log.newestEvent()).hasValue(events.time(0));
    }

    @Test
    void emptyFileHoldsNothing() {
        ParsedLog log = parse("", WHOLE);

        assertThat(log.counts().lines()).isZero();
        assertThat(log.tables()).isEmpty();
        assertThat(log.newestEvent()).isEmpty();
        assertThat(log.endsUnterminated()).isFalse();
    }

    @Test
    void countsDaysThatAreNotKept() {
        ParseRequest one = new ParseRequest("x.LOG", LocalTime.of(5, 0), DAY::equals, false);
        ParsedLog log = parse("20250528 04:59:59|@A\n20250528 05:00:00|@A\n20250529 04:59:59|@B\n20250529 05:00:00|@C\n", one);

        assertThat(log.eventsByDay()).containsExactly(Map.entry(DAY.minusDays(1), 1), Map.entry(DAY, 2), Map.entry(DAY.plusDays(1), 1));
        assertThat(log.tables()).containsOnlyKeys(DAY);
        assertThat(log.counts().otherEvents()).containsOnly(Map.entry("A", 2L), Map.entry("B", 1L), Map.entry("C", 1L));
    }

    @Test
    void leavesOnlyTheUnterminatedPart() {
        String text = "20250528 07:00:00|@MachineStop\n20250528 07:00:01|@Mach20250528 07:00:02|@StukUit";
        ParsedLog left = parse(text, LEAVING);

        assertThat(left.counts().events()).isEqualTo(2);
        assertThat(left.counts().lines()).isEqualTo(2);
        assertThat(left.leftBytes()).isEqualTo("20250528 07:00:02|@StukUit".length());
        assertThat(left.endsUnterminated()).isTrue();
        assertThat(left.unterminatedEvent()).hasValue(WallTime.of(LocalDateTime.of(2025, 5, 28, 7, 0, 2)));
        assertThat(left.newestEvent()).hasValue(WallTime.of(LocalDateTime.of(2025, 5, 28, 7, 0, 1)));

        EventTable all = table(parse(text, WHOLE), DAY);
        assertThat(all.size()).isEqualTo(3);
        assertThat(all.unterminated(1)).isFalse();
        assertThat(all.unterminated(2)).isTrue();
    }

    @Test
    void leavesAWholeUnterminatedLineOutOfTheCounts() {
        for (String end : List.of("20250528 07:00:02|@StukUit", "foreign", "20259999 07:00:00|@X", "z".repeat(70_000))) {
            ParsedLog log = parse("20250528 07:00:00|@MachineStop\n" + end, LEAVING);

            assertThat(log.counts().lines()).isEqualTo(1);
            assertThat(log.counts().offFormat()).isZero();
            assertThat(log.counts().rejects()).isEmpty();
            assertThat(log.leftBytes()).isEqualTo(end.length());
        }
        assertThat(rejects).isEmpty();
    }

    @Test
    void aFileThatEndsInALineEndLeavesNothing() {
        ParsedLog log = parse("20250528 07:00:00|@MachineStop\r\n", LEAVING);

        assertThat(log.leftBytes()).isZero();
        assertThat(log.unterminatedEvent()).isEmpty();
        assertThat(table(log, DAY).size()).isEqualTo(1);
    }

    @Test
    void tellsRejectsWithTheBeginningOfTheirText() {
        parse("\n20250231 07:00:00|@A\u0001\u0081\u00e9\n20250528 07:00:00|@:\n" + "\0" + "y".repeat(65_537), WHOLE);

        assertThat(rejects).containsExactly(new Reject(2, RejectReason.TIMESTAMP, "20250231 07:00:00|@A  é"),
                new Reject(3, RejectReason.EVENT,
                        "20250528 07:00:00|@:"),
                new Reject(4, RejectReason.LINE_TOO_LONG, "y".repeat(500)));
    }

    @Test
    void lineLengthIsCountedWithoutNulsAndLineEnd() {
        String longest = "20250528 07:00:00|@A " + "y".repeat(65_536 - 21);
        ParsedLog log = parse(longest + "\r\n\0\0" + longest + "\0\r\n" + longest + "y\n", WHOLE);

        assertThat(log.counts().events()).isEqualTo(2);
        assertThat(rejects).extracting(Reject::line).containsExactly(3);
        assertThat(table(log, DAY).details(0)).hasSize(500);
    }

    @Test
    void twoGigabytesOfNulsAreOneEmptyNothing() throws IOException {
        long size = 2_200_000_000L;
        ParsedLog log = new LogParser().parse(new Repeated(new byte[]{0}, size), WHOLE, rejects::add);

        assertThat(log.counts().bytes()).isEqualTo(size);
        assertThat(log.counts().lines()).isZero();
    }

    @Test
    void anEndlessLineIsOneReject() throws IOException {
        ParsedLog log = new LogParser().parse(new Repeated("20250528 07:00:00|@A ".getBytes(StandardCharsets.US_ASCII), 300_000_000L),
                WHOLE,
                rejects::add);

        assertThat(log.counts().rejects()).containsExactly(Map.entry(RejectReason.LINE_TOO_LONG, 1L));
        assertThat(rejects.getFirst().text()).hasSize(500);
    }

    @Test
    void countsSoManyOtherNamesAlone() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            text.append("20250528 07:00:00|@Name").append(i).append("\n20250528 07:00:00|@Name").append(i).append('\n');
        }
        Map<String, Long> others = parse(text.toString(), WHOLE).counts().otherEvents();
        Map<String, Long> uncollected = parse(text.toString(), new ParseRequest("x", LocalTime.MIDNIGHT, day -> false, false)).counts()
                .otherEvents();

        assertThat(others).hasSize(1_001).containsEntry("Name999", 2L).containsEntry("…", 400L).isEqualTo(uncollected);
    }

    @Test
    void namesOfAnyLengthCannotFillTheMemory() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("20250528 07:00:00|@").append((char) ('A' + i % 26)).append("z".repeat(60_000 + i)).append('\n');
        }
        Map<String, Long> others = parse(text.toString(), WHOLE).counts().otherEvents();

        assertThat(others.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
        assertThat(others.keySet().stream().mapToInt(String::length).sum()).isLessThan(1_000_002);
    }

    @Test
    void aDateInTheFilesNameIsHeldAgainstTheClock() {
        String text = "20250526 23:59:59|@A\n20250527 00:00:00|@A\n20250529 23:59:59|@A\n20250530 00:00:00|@A\n";

        assertThat(offDate(text, "DEM12/20250528.LOG")).isEqualTo(2);
        assertThat(offDate(text, "DEM12/copie de 20250528 (2).LOG")).isEqualTo(2);
        assertThat(offDate(text, "DEM12/20250231-20250528.LOG")).isZero();
        assertThat(offDate(text, "20250528/x.LOG")).isZero();
        assertThat(offDate(text, "DEM12/2025052\u0668.LOG")).isZero();
    }

    private long offDate(String text, String path) {
        return parse(text, ParseRequest.whole(path, LocalTime.MIDNIGHT)).counts().offDate();
    }

    @Test
    void aFailingStreamFailsTheParse() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new LogParser().parse(broken, WHOLE, rejects::add)).isInstanceOf(IOException.class).hasMessage("gone");
    }

    private ParsedLog parse(String latin, ParseRequest request) {
        try {
            return new LogParser().parse(new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1)), request, rejects::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static EventTable table(ParsedLog log, LocalDate day) {
        return Objects.requireNonNull(log.tables().get(day));
    }

    /** The same bytes over and over. */
    private static final class Repeated extends InputStream {
        private final byte[] block;
        private long left;

        Repeated(byte[] unit, long size) {
            block = new byte[unit.length * 10_000];
            for (int i = 0; i < block.length; i++) {
                block[i] = unit[i % unit.length];
            }
            left = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] to, int from, int length) {
            int given = (int) Math.min(Math.min(length, block.length), left);
            System.arraycopy(block, 0, to, from, given);
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
