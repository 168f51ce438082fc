package fr.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTableTest {
    private static final String[] NAMES = with(EventTable.meaningfulNames(), "Hartslag");
    private static final long FIRST = LocalDateTime.of(2000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDateTime.of(2099, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    @Test
    void holdsWhatItWasGiven() {
        EventTable.Builder builder = new EventTable.Builder();
        add(builder, FIRST, 0, 1, "", false);
        for (int i = 0; i < 5_000; i++) {
            add(builder, FIRST + i, 1, 2 + i, "details " + i, false);
        }
        add(builder, LAST, 5, 9_999, "\u00e9", true);
        EventTable events = builder.build(NAMES);

        assertThat(events.size()).isEqualTo(5_002);
        assertThat(events.time(0)).isEqualTo(FIRST * 1000);
        assertThat(events.kind(0)).isEqualTo(EventKind.PIECE);
        assertThat(events.details(0)).isEmpty();
        assertThat(events.details(5_000)).isEqualTo("details 4999");
        assertThat(events.line(5_000)).isEqualTo(5_001);
        assertThat(events.unterminated(5_000)).isFalse();
        assertThat(events.time(5_001)).isEqualTo(LAST * 1000);
        assertThat(events.kind(5_001)).isEqualTo(EventKind.OTHER);
        assertThat(events.name(5_001)).isEqualTo("Hartslag");
        assertThat(events.details(5_001)).isEqualTo("é");
        assertThat(events.unterminated(5_001)).isTrue();
    }

    @Test
    void sameMeansTimeNameAndDetailsInAnyDictionary() {
        EventTable.Builder first = new EventTable.Builder();
        add(first, FIRST, 5, 1, "a", false);
        EventTable.Builder second = new EventTable.Builder();
        add(second, FIRST, 6, 2, "a", true);
        add(second, FIRST + 1, 6, 2, "a", true);
        add(second, FIRST, 5, 2, "a", true);
        add(second, FIRST, 6, 2, "ab", true);
        EventTable a = first.build(NAMES);
        EventTable b = second.build(with(EventTable.meaningfulNames(), "Other", "Hartslag"));

        assertThat(a.same(0, b, 0)).isTrue();
        assertThat(a.hash(0)).isEqualTo(b.hash(0));
        assertThat(a.same(0, b, 1)).isFalse();
        assertThat(a.same(0, b, 2)).isFalse();
        assertThat(a.same(0, b, 3)).isFalse();
    }

    @Test
    void everyByteIsOneCharacterOfWindows1252() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        String text = Windows1252.text(all, 0, 256);

        assertThat(text).hasSize(256).startsWith(" ".repeat(33) + "!").contains("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ\u00a0¡").endsWith("þÿ");
        for (int i = 0; i < 256; i++) {
            assertThat(Windows1252.isBlank((byte) i)).isEqualTo(text.charAt(i) == ' ');
            assertThat(Windows1252.text(all, i, i + 1)).isEqualTo(text.substring(i, i + 1));
        }
    }

    private static void add(EventTable.Builder builder, long second, int name, int line, String details, boolean unterminated) {
        byte[] bytes = details.getBytes(StandardCharsets.ISO_8859_1);
        builder.add(second, name, line, bytes, 0, bytes.length, unterminated);
    }

    private static String[] with(String[] names, String... more) {
        String[] all = Arrays.copyOf(names, names.length + more.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return all;
    }
}
