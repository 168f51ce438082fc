package fr.vigie.config;

import fr.vigie.model.TreeLayout;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything Vigie was told before it started: file, then environment, checked (spec 3).
 *
 * @param home data folder
 * @param shared settings that all desktops share and that were given here explicitly (keys of spec 3: {@code changeover},
 *        {@code gap.threshold}, {@code wait.anchor.SU12}…), as text already checked; they win over those in the database and are stored
 *        there
 * @param layout types of centres and names of archive folders
 */
public record Settings(Path home, FtpSettings ftp, ErpSettings erp, DatabaseSettings database, Map<String, String> shared,
        TreeLayout layout, UiSettings ui, ApiSettings api, UpdateSettings update) {
    public Settings {
        shared = Map.copyOf(shared);
    }
}
