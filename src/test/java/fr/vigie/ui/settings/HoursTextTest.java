package fr.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.HourSpan;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    @Test
    void reads_what_one_types_and_writes_it_in_one_form() {
        List<HourSpan> spans = HoursText.parse("Matin 5h-13h, 13:00 – 21:30; Nuit 1 21h30-5:00").orElseThrow();
        assertThat(spans).containsExactly(new HourSpan("Matin", LocalTime.of(5, 0), LocalTime.of(13, 0)),
                new HourSpan("", LocalTime.of(13, 0), LocalTime.of(21, 30)),
                new HourSpan("Nuit 1", LocalTime.of(21, 30), LocalTime.of(5, 0)));
        String written = HoursText.of(spans);
        assertThat(written).isEqualTo("Matin 05:00–13:00, 13:00–21:30, Nuit 1 21:30–05:00");
        assertThat(HoursText.parse(written)).hasValue(spans);
    }

    @Test
    void midnight_may_be_written_as_24() {
        assertThat(HoursText.parse("16-24").orElseThrow()).containsExactly(new HourSpan("", LocalTime.of(16, 0), LocalTime.MIDNIGHT));
        assertThat(HoursText.parse("  ").orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"matin", "5-5", "25:00-26:00", "5:70-6:00", "24:30-25:00", "05:00", "5-13 et 14-18"})
    void refuses_the_rest(String text) {
        assertThat(HoursText.parse(text)).isEmpty();
    }
}
