package fr.vigie.model;

/** What an event's name means (spec 1.2); names are matched exactly. */
public enum EventKind {
    PIECE("StukUitgevoerd"),
    WAIT("MachineWait"),
    STOP("MachineStop"),
    START("MachineStart"),
    PROFILE("JobProfiel"),
    OTHER("");

    private final String logName;

    EventKind(String logName) {
        this.logName = logName;
    }

    /** The name in the log; empty for {@link #OTHER}. */
    public String logName() {
        return logName;
    }
}
