package fr.vigie.ui.fx;

/** Goes from screen to screen. On the FX thread. */
public interface Navigator {
    void open(Place place);

    /** To where the user came from; to the home screen where that is nowhere. */
    void back();
}
