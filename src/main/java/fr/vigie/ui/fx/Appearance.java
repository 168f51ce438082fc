package fr.vigie.ui.fx;

import fr.vigie.config.UiSettings.Theme;

/** How the window looks now, and how to change it at once. On the FX thread. */
public interface Appearance {
    Theme theme();

    /** Of texts and all that is sized by them, per cent. */
    int scale();

    void show(Theme theme, int scale);
}
