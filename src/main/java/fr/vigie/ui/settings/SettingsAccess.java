package fr.vigie.ui.settings;

import fr.vigie.ui.fx.Appearance;

/**
 * What the settings' screens may do to the window.
 *
 * @param reopen closes the workshop and opens it with the settings as they are now; on the FX thread
 * @param version of this program
 * @param demo whether this is the demonstration, whose connections are its own
 */
public record SettingsAccess(Setup setup, Appearance appearance, Runnable reopen, String version, boolean demo) {}
