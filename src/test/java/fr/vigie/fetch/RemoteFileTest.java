package fr.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteFileTest {
    @ParameterizedTest
    @CsvSource({"2025-05-28T07:12:33Z,2025-05-28T07:12:33Z,true", "2025-05-28T07:12:33Z,2025-05-28T07:12:34Z,false",
            "2025-05-28T07:12:00Z,2025-05-28T07:12:34Z,true", "2025-05-28T07:12:34Z,2025-05-28T07:12:00Z,true",
            "2025-05-28T07:12:00Z,2025-05-28T07:13:00Z,false", "2025-05-28T07:12:33.000000001Z,2025-05-28T07:12:33Z,true",
            ",2025-05-28T07:12:34Z,true", "2025-05-28T07:12:34Z,,true"})
    void timesAreComparedAsFarAsBothTell(Instant now, Instant seen, boolean unchanged) {
        assertThat(new RemoteFile("DEM12/1.LOG", 5, now).looksUnchanged(5, seen)).isEqualTo(unchanged);
        assertThat(new RemoteFile("DEM12/1.LOG", 6, now).looksUnchanged(5, seen)).isFalse();
    }

    @Test
    void namesAreInCodePointOrder() {
        List<String> names = List.of("\uD83D\uDE00", "\uFF21", "a", "", "ab", "\uE000");
        assertThat(names.stream().sorted(EntryName.BY_CODE_POINT)).containsExactly("", "a", "ab", "\uE000", "\uFF21", "\uD83D\uDE00");
    }

    @Test
    void listsInUnixFormAreReadToTheMinuteAndInTheLastYear() {
        UnixLine line = new UnixLine(Instant.parse("2026-01-10T12:00:00Z"));
        assertThat(parsed(line, "Jan 11 11:59")).isEqualTo("2026-01-11T11:59:00Z");
        assertThat(parsed(line, "Jan 12 11:59")).as("the day after tomorrow was last year").isEqualTo("2025-01-12T11:59:00Z");
        assertThat(parsed(line, "Dec 31 23:59")).isEqualTo("2025-12-31T23:59:00Z");
        assertThat(parsed(line, "Feb 29 00:00")).as("there is a day").isEqualTo("2024-02-29T00:00:00Z");
        assertThat(parsed(line, "Feb 28  2025")).as("the hour is not told").isNull();
        assertThat(line.parse("-rw-r--r-- 1 0 0 5 Feb 30  2025 a.LOG")).isNull();
        assertThat(line.parse("-rw-r--r-- 1 0 0 5 Feb 28 25:00 a.LOG")).isNull();
    }

    private static @Nullable Instant parsed(UnixLine line, String date) {
        FtpEntry entry = Objects.requireNonNull(line.parse("-rw-r--r--    1 0        0               5 " + date + "  a b.LOG"));
        assertThat(entry.wire()).isEqualTo(" a b.LOG");
        assertThat(entry.size()).isEqualTo(5);
        return entry.modified();
    }
}
