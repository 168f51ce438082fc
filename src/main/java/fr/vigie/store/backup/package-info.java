/** Backups: one consistent moment of all tables in one file, and the way back (spec 3, "vigie db"; docs/exploitation.md has the format). */
@NullMarked
package fr.vigie.store.backup;

import org.jspecify.annotations.NullMarked;
