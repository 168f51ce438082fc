/** CSV, XLSX and JSON of what the readers give. */
@NullMarked
package fr.vigie.export;

import org.jspecify.annotations.NullMarked;
