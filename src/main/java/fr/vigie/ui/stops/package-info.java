/** <em>Arrêts et attentes</em>: periods without production, their reasons, and who said so. */
@NullMarked
package fr.vigie.ui.stops;

import org.jspecify.annotations.NullMarked;
