/** Bytes of a log file to events, rejects and counts (spec 1.2). */
@NullMarked
package fr.vigie.parse;

import org.jspecify.annotations.NullMarked;
