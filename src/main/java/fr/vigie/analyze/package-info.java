/** Events of one centre and day to a session: pure, no input or output, no clock (spec 1.3 to 1.6). */
@NullMarked
package fr.vigie.analyze;

import org.jspecify.annotations.NullMarked;
