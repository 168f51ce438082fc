@NullMarked
package fr.vigie.privacy;

import org.jspecify.annotations.NullMarked;
