/** The home screen, Atelier. */
@NullMarked
package fr.vigie.ui.overview;

import org.jspecify.annotations.NullMarked;
