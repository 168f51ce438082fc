package fr.vigie.model;

/** What a centre does, or did, at an instant; the order is the one in which they win over each other (spec 1.5, 4). */
public enum MachineState {
    STOPPED,
    WAITING,
    UNEXPLAINED,
    PRODUCING,
    /** Now only: the file was not read since, so nothing can be said. */
    NO_DATA
}
