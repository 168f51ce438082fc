package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.Erasures;
import fr.vigie.store.Holdings;
import fr.vigie.store.Readers;
import fr.vigie.store.Retention;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import java.util.Optional;

/** What is known of the personal data in the database. Thread-safe; every method blocks. */
public final class PersonalData {
    private final Retention retention;
    private final Erasures erasures;
    private final Readers readers;
    private final Purging purging;

    public PersonalData(Retention retention, Erasures erasures, Readers readers, Purging purging) {
        this.retention = retention;
        this.erasures = erasures;
        this.readers = readers;
        this.purging = purging;
    }

    public PersonalFacts facts() throws VigieException {
        Optional<Run> last = readers.snapshot(moment -> moment.lastGoodRun(RunKind.PURGE));
        return new PersonalFacts(purging.months(), retention.oldestDay().orElse(null), last.map(Run::start).orElse(null),
                last.map(run -> run.counts().sessions()).orElse(0), last.map(run -> run.counts().filesRead()).orElse(0),
                erasures.all().texts().size());
    }

    public Holdings holdings() throws VigieException {
        return retention.holdings();
    }
}
