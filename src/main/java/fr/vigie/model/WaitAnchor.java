package fr.vigie.model;

/** Which end of a wait its log line stands at (spec 1.3, {@code wait.anchor}). */
public enum WaitAnchor {
    START,
    END
}
