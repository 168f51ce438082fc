/** <em>Sessions</em>: every session as a row. */
@NullMarked
package fr.vigie.ui.sessions;

import org.jspecify.annotations.NullMarked;
