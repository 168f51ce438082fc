/** Tables of records as every screen has them: columns to choose, search, totals, export of exactly what is shown. */
@NullMarked
package fr.vigie.ui.table;

import org.jspecify.annotations.NullMarked;
