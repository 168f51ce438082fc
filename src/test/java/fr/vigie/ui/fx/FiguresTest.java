package fr.vigie.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures french = new Figures(Locale.FRANCE, ZoneOffset.UTC);
    private final Figures english = new Figures(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void numbers_follow_the_locale_and_their_spaces_never_break() {
        assertThat(french.count(1234)).isEqualTo("1\u202f234");
        assertThat(english.count(1234)).isEqualTo("1,234");
        assertThat(french.percent(new BigDecimal("66.85"))).isEqualTo("66,9\u202f%");
        assertThat(english.percent(new BigDecimal("66.85"))).isEqualTo("66.9%");
        assertThat(french.metres(new BigDecimal("1384499.00"))).isEqualTo("1\u202f384\u202fm");
        assertThat(french.bytes(3_412_000)).isEqualTo("3,4\u202fMo");
        assertThat(english.bytes(999)).isEqualTo("999\u202fB");
    }

    @Test
    void the_unknown_is_a_dash() {
        assertThat(french.percent(null)).isEqualTo("—");
        assertThat(french.decimal(null, 2)).isEqualTo("—");
        assertThat(french.clock((LocalDateTime) null)).isEqualTo("—");
    }

    @Test
    void durations_read_at_a_glance_or_to_the_second() {
        assertThat(french.duration(38_399_999)).isEqualTo("10\u202fh\u202f39");
        assertThat(french.duration(3_600_000)).isEqualTo("1\u202fh\u202f00");
        assertThat(french.duration(47 * 60_000 + 59_000)).isEqualTo("47\u202fmin");
        assertThat(french.duration(12_000)).isEqualTo("12\u202fs");
        assertThat(french.duration(0)).isEqualTo("0\u202fmin");
        assertThat(french.exactly(1_698_000)).isEqualTo("28\u202fmin\u202f18\u202fs");
        assertThat(french.exactly(3_905_000)).isEqualTo("1\u202fh\u202f05\u202fmin\u202f05\u202fs");
        assertThat(french.exactly(7_000)).isEqualTo("7\u202fs");
    }

    @Test
    void days_are_written_out() {
        assertThat(french.day(LocalDate.of(2025, 5, 28))).isEqualTo("mercredi 28 mai 2025");
        assertThat(english.day(LocalDate.of(2025, 5, 28))).isEqualTo("Wednesday, 28 May 2025");
        assertThat(french.shortDay(LocalDate.of(2025, 5, 8))).isEqualTo("08/05");
    }
}
