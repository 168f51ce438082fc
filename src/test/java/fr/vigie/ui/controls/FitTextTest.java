package fr.vigie.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ui.Fx;
import org.junit.jupiter.api.Test;

class FitTextTest {
    @Test
    void a_name_shrinks_to_six_tenths_and_then_ends_in_an_ellipsis_but_never_leaves_its_place() throws Exception {
        Fx.run(() -> {
            double full = FitText.width("DEM12 Ligne 2", 46, true);
            assertThat(FitText.fit("DEM12 Ligne 2", 46, true, full)).isEqualTo(new FitText.Fitted("DEM12 Ligne 2", 46));
            FitText.Fitted smaller = FitText.fit("DEM12 Ligne 2", 46, true, full * 0.8);
            assertThat(smaller.shown()).isEqualTo("DEM12 Ligne 2");
            assertThat(smaller.pixels()).isBetween(46 * 0.75, 46 * 0.8);
            for (double width = full * 1.1; width > 40; width -= 7) {
                FitText.Fitted fitted = FitText.fit("DEM12 Ligne 2", 46, true, width);
                assertThat(FitText.width(fitted.shown(), fitted.pixels(), true)).isLessThanOrEqualTo(width);
                assertThat(fitted.pixels()).isGreaterThanOrEqualTo(46 * FitText.LEAST);
                assertThat(fitted.shown().equals("DEM12 Ligne 2") || fitted.shown().endsWith("…")).isTrue();
            }
        });
    }
}
