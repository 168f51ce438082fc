/** Messages in the reader's language, and how figures are written. */
@NullMarked
package fr.vigie.text;

import org.jspecify.annotations.NullMarked;
