@NullMarked
package fr.vigie.parse;

import org.jspecify.annotations.NullMarked;
