package fr.vigie.ui.fx;

import javafx.scene.Node;

/** What the shell shows and drives. All calls come on the FX thread. */
public interface Screen {
    /** What stands in the window's top bar. */
    Node header();

    Node view();

    /** Takes the data anew, in the background. */
    void refresh();

    /** A second passed. */
    void tick();

    /** Writes what is shown into a file (Ctrl+E). */
    void export();

    /** Puts the cursor where one searches (Ctrl+F); nothing where there is nothing to search. */
    default void find() {}

    /** Asked before another place opens or the window closes: calls {@code go} at once, or once the user agreed, or never. */
    default void leave(Runnable go) {
        go.run();
    }

    /** Writes down what was changed here (Ctrl+S); nothing where nothing is. */
    default void save() {}

    /** Leaves the screen for good: results under way are forgotten. */
    void dispose();
}
