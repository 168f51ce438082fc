/** The TV mode: the workshop to be read from far, by whoever walks past. */
@NullMarked
package fr.vigie.ui.tv;

import org.jspecify.annotations.NullMarked;
