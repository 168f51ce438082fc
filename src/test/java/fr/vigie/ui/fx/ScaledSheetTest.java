package fr.vigie.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaledSheetTest {
    @Test
    void fixed_lengths_grow_and_em_stays() {
        String css = ".a { -fx-icon-size: 16px; -fx-padding: 1em; -fx-fixed-cell-size: 27; -fx-min-height: 2.4em; -fx-pref-width: 100; }";
        assertThat(ScaledSheet.scaled(css, 1.5)).isEqualTo(
                ".a { -fx-icon-size: 24.0px; -fx-padding: 1em; -fx-fixed-cell-size: 40.5; -fx-min-height: 2.4em; -fx-pref-width: 150.0; }");
    }

    @Test
    void at_normal_size_it_is_the_sheet_itself() {
        assertThat(ScaledSheet.of("/css/vigie.css", 1)).endsWith("/css/vigie.css");
        assertThat(ScaledSheet.of("/css/vigie.css", 2)).startsWith("data:text/css");
    }
}
