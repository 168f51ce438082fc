/** The screen <em>Commandes volets</em>. */
@NullMarked
package fr.vigie.ui.orders;

import org.jspecify.annotations.NullMarked;
