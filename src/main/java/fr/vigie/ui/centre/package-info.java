/** The dashboard of one centre on one day. */
@NullMarked
package fr.vigie.ui.centre;

import org.jspecify.annotations.NullMarked;
