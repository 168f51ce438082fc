package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.util.Map;

/** The settings that all desktops share. Thread-safe. */
public interface SharedSettings {

    /** Every setting ever written, by key. */
    Map<String, SharedSetting> all() throws VigieException;

    /**
     * Writes a setting.
     *
     * @param expectedVersion the version that the new value replaces; 0 where there was none
     * @return the version now stored
     * @throws VigieException {@code SETTING_CHANGED} when another version is stored: somebody else was faster
     */
    SharedSetting put(String key, String value, long expectedVersion, String by) throws VigieException;

    /**
     * Takes a setting away, so that its default counts again.
     *
     * @param expectedVersion the version that is taken away
     * @throws VigieException {@code SETTING_CHANGED} when another version is stored: somebody else was faster
     */
    void remove(String key, long expectedVersion) throws VigieException;
}
