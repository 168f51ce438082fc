package fr.vigie.ui.fx;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * What canvases draw with.
 *
 * @param scale of texts, 1 to 2
 */
public record Look(Palette palette, double scale) {
    public static final String FAMILY = "Vigie Sans";

    public Font font(double size) {
        return Font.font(FAMILY, FontWeight.NORMAL, size * scale);
    }

    public Font bold(double size) {
        return Font.font(FAMILY, FontWeight.BOLD, size * scale);
    }
}
