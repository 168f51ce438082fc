package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.RunReport;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;

/** What a run did, in one paragraph; each failure is named. */
final class RunTalk {
    private final Invocation call;

    RunTalk(Invocation call) {
        this.call = call;
    }

    /** @return the exit code */
    int tell(RunReport report) {
        return tell(RunKind.FTP, report);
    }

    /** @return the exit code */
    int tell(RunKind kind, RunReport report) {
        report.failures().forEach(call::fault);
        VigieException end = report.fault();
        if (end != null && end.fault() != Fault.CANCELLED && report.failures().stream().noneMatch(failure -> failure == end)) {
            call.fault(end);
        }
        call.talk("run." + report.outcome());
        if (kind == RunKind.ERP) {
            orders(report);
        } else {
            files(report);
        }
        return ExitCodes.of(report);
    }

    private void files(RunReport report) {
        RunCounts counts = report.counts();
        Amounts amounts = new Amounts(call.words());
        if (report.purgedDays() > 0) {
            call.talk("run.purged", report.purgedDays());
        }
        call.talk("run.counts", counts.filesRead(), report.unchanged(), counts.filesFailed(), report.ignored(), counts.sessions(),
                counts.events(), report.rejects(), amounts.bytes(counts.bytes()), amounts.time(report.elapsed()));
    }

    private void orders(RunReport report) {
        RunCounts counts = report.counts();
        call.talk("run.orders", counts.filesSeen(), counts.filesRead(), report.unchanged(), report.ignored(), counts.filesFailed(),
                new Amounts(call.words()).time(report.elapsed()));
    }
}
