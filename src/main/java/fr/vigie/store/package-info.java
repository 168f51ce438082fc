/** Writes sessions to PostgreSQL and reads them back (spec 2). */
@NullMarked
package fr.vigie.store;

import org.jspecify.annotations.NullMarked;
