package fr.vigie.ui.settings;

import fr.vigie.config.UiSettings.Theme;
import fr.vigie.ui.fx.Appearance;
import java.util.Locale;

/** Theme and text size as they are being chosen, seen at once; back to what was before unless they are saved. */
final class DisplayPreview {
    private final Field theme;
    private final Field scale;
    private final Appearance appearance;
    private Theme savedTheme;
    private int savedScale;

    DisplayPreview(Field theme, Field scale, Appearance appearance) {
        this.theme = theme;
        this.scale = scale;
        this.appearance = appearance;
        this.savedTheme = appearance.theme();
        this.savedScale = appearance.scale();
        theme.text().subscribe(this::show);
        scale.text().subscribe(this::show);
    }

    private void show() {
        Theme wanted = theme.changed().get() ? theme(theme.now()) : savedTheme;
        int size = scale.changed().get() && scale.fault().get().isEmpty() ? scale(scale.now()) : savedScale;
        if (wanted != appearance.theme() || size != appearance.scale()) {
            appearance.show(wanted, size);
        }
    }

    private static Theme theme(String text) {
        return text.isEmpty() ? Theme.SYSTEM : Theme.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static int scale(String text) {
        return text.isEmpty() ? 100 : Integer.parseInt(text);
    }

    /** What is seen was saved. */
    void keep() {
        savedTheme = appearance.theme();
        savedScale = appearance.scale();
    }

    /** What was not saved is gone. */
    void giveUp() {
        if (savedTheme != appearance.theme() || savedScale != appearance.scale()) {
            appearance.show(savedTheme, savedScale);
        }
    }
}
