package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.Planning;
import fr.vigie.model.VigieException;
import fr.vigie.store.DatabaseInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all desktops on one database share and a person may change. Everything but {@link #reprocess} blocks. Thread-safe. */
public interface SharedSetup {

    SharedPlanning.Stored planning() throws VigieException;

    /** @throws VigieException {@code SETTING_CHANGED} when another desktop saved first */
    void save(Planning changed, SharedPlanning.Stored base) throws VigieException;

    SharedRules.Stored rules() throws VigieException;

    /**
     * @param changes new texts by key; empty: the default, or for a type the common rule
     * @throws VigieException {@code SETTING_CHANGED} when another desktop saved first
     */
    void save(Map<String, Optional<String>> changes, SharedRules.Stored base) throws VigieException;

    /** Begins to rebuild every stored day under the rules in force, in the background. */
    void reprocess();

    /**
     * Begins to read a local folder, once, in the background; does nothing while another run is under way.
     *
     * @throws VigieException {@code FOLDER_UNKNOWN} where there is none
     */
    void importFolder(Path folder) throws VigieException;

    /** Those that work, by type then name. */
    List<Centre> centres() throws VigieException;

    /** How retention stands. */
    PersonalFacts personal() throws VigieException;

    DatabaseInfo database() throws VigieException;
}
