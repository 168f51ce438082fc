/** The user guide inside the program: parsed from the Markdown of {@code docs/}, shown without a browser or a network. */
@NullMarked
package fr.vigie.ui.help;

import org.jspecify.annotations.NullMarked;
