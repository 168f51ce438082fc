/** REST routes over the readers (spec 6). */
@NullMarked
package fr.vigie.api;

import org.jspecify.annotations.NullMarked;
