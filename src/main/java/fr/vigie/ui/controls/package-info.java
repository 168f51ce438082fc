/** Vigie's own drawn controls and their models. */
@NullMarked
package fr.vigie.ui.controls;

import org.jspecify.annotations.NullMarked;
