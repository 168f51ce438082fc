package fr.vigie.ui.settings;

/**
 * What came of trying a connection.
 *
 * @param title what answered, or what went wrong
 * @param text what it means, and what to do; may be empty
 */
public record Trial(State state, String title, String text) {
    public static final Trial NONE = new Trial(State.NONE, "", "");

    /** How it stands. */
    public enum State {
        NONE,
        RUNNING,
        GOOD,
        /** It answers, but something is to be looked at. */
        DOUBTFUL,
        FAILED
    }
}
