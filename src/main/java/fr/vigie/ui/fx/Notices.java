package fr.vigie.ui.fx;

/** Where a screen says something that the user should know, without a dialogue. */
public interface Notices {
    /** A failure: what happened, what to do, a code, details to copy. */
    void failed(Throwable error);

    /** Good news. */
    void done(String sentence);
}
