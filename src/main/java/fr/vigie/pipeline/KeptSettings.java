package fr.vigie.pipeline;

import fr.vigie.model.Planning;
import fr.vigie.model.RuleBook;
import fr.vigie.model.VigieException;
import fr.vigie.store.Change;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Rules and planning in force, read once and kept until somebody changes them. Thread-safe. */
final class KeptSettings {
    private final SharedRules rules;
    private final SharedPlanning planning;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Values kept;

    KeptSettings(SharedRules rules, SharedPlanning planning) {
        this.rules = rules;
        this.planning = planning;
    }

    /** @param asOf how many changes had been heard of when these were asked for: a change while they were read makes them old at once */
    record Values(RuleBook rules, Planning planning, long asOf) {}

    Values get() throws VigieException {
        Values known = kept;
        long asOf = changes.get();
        if (known == null || known.asOf() != asOf) {
            known = new Values(rules.load().rules(), planning.load().planning(), asOf);
            kept = known;
        }
        return known;
    }

    void changed(Change change) {
        if (!(change instanceof Change.DayChanged || change instanceof Change.JustificationsChanged)) {
            changes.incrementAndGet();
        }
    }
}
