package fr.vigie.model;

/** What kind of time without production a period is; how tables write it ({@code justification.genre}). */
public enum PeriodKind {
    STOP("arret"),
    WAIT("attente"),
    UNEXPLAINED("inexplique");

    private final String code;

    PeriodKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The state that a machine is in during such a period. */
    public MachineState state() {
        return switch (this) {
            case STOP -> MachineState.STOPPED;
            case WAIT -> MachineState.WAITING;
            case UNEXPLAINED -> MachineState.UNEXPLAINED;
        };
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static PeriodKind of(String code) {
        for (PeriodKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind of period '" + code + "'");
    }
}
