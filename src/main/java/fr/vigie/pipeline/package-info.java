/** Joins fetch, parse, analyze and store: runs, schedule, and the live snapshot for screens. */
@NullMarked
package fr.vigie.pipeline;

import org.jspecify.annotations.NullMarked;
