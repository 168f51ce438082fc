/** The window: rail, top bar, status bar, navigation. */
@NullMarked
package fr.vigie.ui.shell;

import org.jspecify.annotations.NullMarked;
