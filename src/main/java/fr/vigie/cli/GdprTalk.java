package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Erasing;
import fr.vigie.pipeline.RunReport;
import fr.vigie.store.ErasureReport;
import fr.vigie.store.PurgeCounts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a purge and an erasure did, in words; where a text was found is data and goes to standard output. */
final class GdprTalk {
    /** A reference or a colour that held the text is another one from now on. */
    private static final List<String> MACHINE = List.of("reference", "couleur", "couleur_libelle");

    private final Invocation call;

    GdprTalk(Invocation call) {
        this.call = call;
    }

    void due(LocalDate firstKept, PurgeCounts due) {
        String day = DateTimeFormatter.ofPattern(call.words().get("format.day")).format(firstKept);
        if (due.nothing()) {
            call.talk("gdpr.purge.nothing", day);
        } else {
            call.talk("gdpr.purge.due", day, due.days(), due.details(), due.files(), new Amounts(call.words()).bytes(due.bytes()),
                    due.others());
        }
    }

    int purged(RunReport report) {
        failure(report.fault());
        call.talk("run." + report.outcome());
        call.talk("gdpr.purge.done", report.counts().sessions(), report.counts().events(), report.counts().filesRead(),
                new Amounts(call.words()).bytes(report.counts().bytes()), new Amounts(call.words()).time(report.elapsed()));
        return ExitCodes.of(report);
    }

    void found(Erasing.Outcome outcome) {
        places(outcome);
        call.talk("gdpr.erase.dry");
    }

    int erased(PersonalDesk.Erased erased) {
        failure(erased.report().fault());
        call.talk("run." + erased.report().outcome());
        Erasing.Outcome outcome = erased.outcome();
        if (outcome != null) {
            places(outcome);
            call.talk("gdpr.erase.done");
            call.talk("gdpr.erase.elsewhere");
        }
        return ExitCodes.of(erased.report());
    }

    private void places(Erasing.Outcome outcome) {
        ErasureReport stored = outcome.stored();
        if (stored.places().isEmpty() && outcome.localFiles() == 0) {
            call.talk("gdpr.erase.none");
            return;
        }
        TextTable table = new TextTable(2, List.of(word("table"), word("column"), word("count")));
        stored.places().forEach(place -> table.add(List.of(place.table(), place.column(), Long.toString(place.count()))));
        if (outcome.localFiles() > 0) {
            table.add(List.of(word("local"), "–", Integer.toString(outcome.localFiles())));
        }
        table.print(call.console().out());
        call.console().out().flush();
        if (stored.places().stream().anyMatch(place -> place.table().equals("job_profil") && MACHINE.contains(place.column()))) {
            call.talk("gdpr.erase.reference");
        }
        if (stored.accounts() > 0) {
            call.talk("gdpr.erase.accounts", stored.accounts());
        }
    }

    private void failure(@Nullable VigieException fault) {
        if (fault != null && fault.fault() != Fault.CANCELLED) {
            call.fault(fault);
        }
    }

    private String word(String column) {
        return call.words().get("gdpr.column." + column);
    }
}
