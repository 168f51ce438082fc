package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.pipeline.RunReport;

/** The one place that turns what happened into an exit code (spec 3, decision 0043). */
final class ExitCodes {
    static final int DONE = 0;
    static final int PART = 1;
    static final int USAGE = 2;
    static final int UNUSABLE = 3;
    static final int INTERNAL = 70;
    /** As a shell tells of a process ended by Ctrl+C. */
    static final int CANCELLED = 130;

    private ExitCodes() {}

    static int of(Fault fault) {
        if (fault == Fault.CANCELLED) {
            return CANCELLED;
        }
        return switch (fault.kind()) {
            case PART -> PART;
            case USAGE -> USAGE;
            case UNUSABLE -> UNUSABLE;
            case INTERNAL -> INTERNAL;
        };
    }

    static int of(RunReport report) {
        return switch (report.outcome()) {
            case DONE -> report.failures().isEmpty() ? DONE : PART;
            case CANCELLED -> CANCELLED;
            case RUNNING, PART, FAILED, INTERRUPTED -> report.fault() == null ? PART : of(report.fault().fault());
        };
    }
}
