/** Vigie's own PostgreSQL: unpacked, set up, started, shared and stopped (spec 2, "The embedded default"). */
@NullMarked
package fr.vigie.store.embedded;

import org.jspecify.annotations.NullMarked;
