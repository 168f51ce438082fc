/** Pictures of the screens. */
@NullMarked
package fr.vigie.ui.shot;

import org.jspecify.annotations.NullMarked;
