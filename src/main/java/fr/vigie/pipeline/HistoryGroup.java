package fr.vigie.pipeline;

/** Whose sessions are added up. */
public enum HistoryGroup {
    CENTRE,
    TYPE
}
