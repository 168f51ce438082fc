/** Texts that people asked to have erased: found in bytes and words, however they are written, and blanked. */
@NullMarked
package fr.vigie.privacy;

import org.jspecify.annotations.NullMarked;
