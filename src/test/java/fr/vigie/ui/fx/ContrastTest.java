package fr.vigie.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of tokens that meet on the screen, against WCAG 2.1 AA: 4.5 for texts, 3 for signs and borders that carry meaning. */
class ContrastTest {
    private static final String[] THEMES = {"light", "dark"};
    private static final String[][] TEXTS = {{"text", "page"}, {"text", "card"}, {"text", "rail"}, {"text", "hover"}, {"text", "selected"},
            {"text-muted", "page"}, {"text-muted", "card"}, {"text-muted", "rail"}, {"text-muted", "hover"}, {"text-muted", "selected"},
            {"on-primary", "primary"}, {"on-primary", "primary-hover"}, {"on-tip", "tip"}, {"alert", "card"}, {"alert", "rail"},
            {"on-alert", "alert"}};
    private static final String[][] SIGNS = {{"on-producing", "producing"}, {"on-waiting", "waiting"}, {"on-stopped", "stopped"},
            {"on-unexplained", "unexplained"}, {"on-silent", "silent"}, {"producing", "card"}, {"stopped", "card"}, {"unexplained", "card"},
            {"silent", "silent-fill"}, {"unexplained-hatch", "unexplained"}, {"bar", "card"}, {"focus", "page"}, {"focus", "card"}};

    static Stream<Arguments> pairs() {
        return Stream.of(THEMES).flatMap(theme -> Stream.concat(
                Stream.of(TEXTS).map(pair -> Arguments.of(theme, pair[0], pair[1], 4.5)),
                Stream.of(SIGNS).map(pair -> Arguments.of(theme, pair[0], pair[1], 2.99))));
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("pairs")
    void stands_out(String theme, String front, String back, double least) {
        Palette palette = Palette.read("/css/tokens-" + theme + ".css");
        assertThat(contrast(palette.get(front), palette.get(back))).isGreaterThanOrEqualTo(least);
    }

    @Test
    void amber_is_seen_on_white_by_its_border() {
        Palette light = Palette.read("/css/tokens-light.css");
        assertThat(contrast(light.get("waiting-edge"), light.get("card"))).isGreaterThanOrEqualTo(3);
    }

    @Test
    void themes_differ_in_values_only() {
        assertThat(Palette.read("/css/tokens-dark.css").names()).isEqualTo(Palette.read("/css/tokens-light.css").names());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
