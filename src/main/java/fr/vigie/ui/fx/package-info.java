/** What every screen stands on: FXML, background work, theme, words and figures. */
@NullMarked
package fr.vigie.ui.fx;

import org.jspecify.annotations.NullMarked;
