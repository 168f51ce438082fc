package fr.vigie.config;

import java.util.Locale;

/**
 * How the desktop looks (spec 3, {@code ui.*}).
 *
 * @param language French or English, already resolved from {@code system}
 * @param scale of texts and all that is sized by them, per cent, 100 to 200
 */
public record UiSettings(Locale language, Theme theme, int scale) {

    /** At normal size. */
    public UiSettings(Locale language, Theme theme) {
        this(language, theme, 100);
    }

    /** {@code ui.theme}. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK,
        /** Light, with the colours of the old reports: green, yellow, red. */
        HISTORIC
    }
}
