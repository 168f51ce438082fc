/** The slow, obvious reading of spec 1, random trees, and the product held against both it and the golden samples. */
@NullMarked
package fr.vigie.reference;

import org.jspecify.annotations.NullMarked;
