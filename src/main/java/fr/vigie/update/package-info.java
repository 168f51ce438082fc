/** Whether a newer Vigie exists, where somebody asked to be told. */
@NullMarked
package fr.vigie.update;

import org.jspecify.annotations.NullMarked;
