/** Vigie: what machining centres did with every second, from the logs they write. */
@NullMarked
package fr.vigie;

import org.jspecify.annotations.NullMarked;
