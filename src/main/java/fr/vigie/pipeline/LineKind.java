package fr.vigie.pipeline;

/** What a raw line is, by the part of it that most calls for a look; the first of these that fits. */
public enum LineKind {
    /** A part of it was rejected. */
    REJECTED,
    STOP,
    START,
    WAIT,
    PROFILE,
    PIECE,
    /** An event without meaning for figures. */
    OTHER,
    OFF_FORMAT,
    BLANK
}
