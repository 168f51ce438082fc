package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.LocalSettings.Draft;
import fr.vigie.model.Planning;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.pipeline.SharedSetup;
import fr.vigie.task.Cancellation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes changed settings, each kind for itself. Blocks. */
final class SettingsWriter {
    private final SharedSetup shared;
    private final Setup setup;

    SettingsWriter(SharedSetup shared, Setup setup) {
        this.shared = shared;
        this.setup = setup;
    }

    /** Settings that are saved together. */
    enum Kind {
        LOCAL,
        PLANNING,
        RULES
    }

    /**
     * What is to be written.
     *
     * @param tryDatabase whether the database's address or user changed
     * @param planning null where it did not change
     * @param planningBase what {@code planning} replaces
     * @param rules changes by key
     * @param rulesBase what {@code rules} replaces
     */
    record Work(Draft draft, boolean tryDatabase, @Nullable Planning planning, SharedPlanning.Stored planningBase,
            Map<String, Optional<String>> rules, SharedRules.Stored rulesBase) {}

    @FunctionalInterface
    private interface Step {
        void run() throws VigieException;
    }

    /** Why a kind was not written; the others were. */
    Map<Kind, VigieException> write(Work work) {
        Map<Kind, VigieException> failures = new EnumMap<>(Kind.class);
        attempt(Kind.LOCAL, failures, () -> writeLocal(work));
        Planning planning = work.planning();
        if (planning != null) {
            attempt(Kind.PLANNING, failures, () -> shared.save(planning, work.planningBase()));
        }
        if (!work.rules().isEmpty()) {
            attempt(Kind.RULES, failures, () -> shared.save(work.rules(), work.rulesBase()));
        }
        return failures;
    }

    private static void attempt(Kind kind, Map<Kind, VigieException> failures, Step step) {
        try {
            step.run();
        } catch (VigieException refused) {
            failures.put(kind, refused);
        }
    }

    private void writeLocal(Work work) throws VigieException {
        LocalSettings here = setup.local();
        if (work.tryDatabase()) {
            // a database that does not answer would leave no way back to this screen
            setup.connections().database(here.preview(work.draft()), Cancellation.never());
        }
        Map<String, Optional<String>> values = new HashMap<>(work.draft().values());
        // a rule that stands in this computer's file would win over the shared one again
        Set<String> given = here.read().entries().keySet();
        work.rules().keySet().stream().filter(given::contains).forEach(key -> values.put(key, Optional.empty()));
        if (!values.isEmpty() || !work.draft().passwords().isEmpty()) {
            here.save(new Draft(values, work.draft().passwords()));
        }
    }
}
