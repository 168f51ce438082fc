package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.pipeline.RunReport;
import java.util.List;

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

    /** Of several runs: one that went well beside one that did not is a part done. */
    static int together(List<Integer> codes) {
        List<Integer> different = codes.stream().distinct().sorted().toList();
        if (different.size() <= 1) {
            return different.isEmpty() ? DONE : different.getFirst();
        }
        int worst = different.getLast();
        return worst >= INTERNAL || different.getFirst() != DONE ? worst : PART;
    }

    static int of(RunReport report) {
        return switch (report.outcome()) {
            case DONE -> report.failures().isEmpty() ? DONE : PART;
            case CANCELLED -> CANCELLED;
            case RUNNING, PART, FAILED, INTERRUPTED -> report.fault() == null ? PART : of(report.fault().fault());
        };
    }
}
