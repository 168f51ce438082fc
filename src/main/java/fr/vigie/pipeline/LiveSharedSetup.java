package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.Planning;
import fr.vigie.model.VigieException;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Readers;
import fr.vigie.store.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link SharedSetup} in the database. */
final class LiveSharedSetup implements SharedSetup {
    private final SharedRules rules;
    private final SharedPlanning planning;
    private final Readers readers;
    private final ManualRuns runs;
    private final PersonalData personal;
    private final LiveWorkshop.Facts facts;

    LiveSharedSetup(SharedRules rules, SharedPlanning planning, Readers readers, ManualRuns runs, PersonalData personal,
            LiveWorkshop.Facts facts) {
        this.rules = rules;
        this.planning = planning;
        this.readers = readers;
        this.runs = runs;
        this.personal = personal;
        this.facts = facts;
    }

    @Override
    public SharedPlanning.Stored planning() throws VigieException {
        return planning.load();
    }

    @Override
    public void save(Planning changed, SharedPlanning.Stored base) throws VigieException {
        planning.save(changed, base);
    }

    @Override
    public SharedRules.Stored rules() throws VigieException {
        return rules.stored();
    }

    @Override
    public void save(Map<String, Optional<String>> changes, SharedRules.Stored base) throws VigieException {
        rules.save(changes, base);
    }

    @Override
    public void reprocess() {
        runs.reprocess(null, null, null);
    }

    @Override
    public void importFolder(Path folder) throws VigieException {
        runs.importFrom(List.of(folder));
    }

    @Override
    public List<Centre> centres() throws VigieException {
        return readers.snapshot(Snapshot::centres).stream().filter(Centre::active).toList();
    }

    @Override
    public PersonalFacts personal() throws VigieException {
        return personal.facts();
    }

    @Override
    public DatabaseInfo database() throws VigieException {
        return facts.ask();
    }
}
