package fr.vigie.config;

import java.util.Locale;

/**
 * How the desktop looks (spec 3, {@code ui.*}).
 *
 * @param language French or English, already resolved from {@code system}
 */
public record UiSettings(Locale language, Theme theme) {
    /** {@code ui.theme}. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
