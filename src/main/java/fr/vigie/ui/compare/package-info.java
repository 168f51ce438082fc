/** <em>Comparaison</em>: centres and types side by side. */
@NullMarked
package fr.vigie.ui.compare;

import org.jspecify.annotations.NullMarked;
