@NullMarked
package fr.vigie.update;

import org.jspecify.annotations.NullMarked;
