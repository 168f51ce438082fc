package fr.vigie.ui.shell;

import fr.vigie.ui.fx.Screen;

/** Makes the screens that the shell opens, each anew. */
public interface Screens {
    Screen overview();

    Screen centre(long centreId);
}
