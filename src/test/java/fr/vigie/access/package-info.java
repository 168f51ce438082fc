@NullMarked
package fr.vigie.access;

import org.jspecify.annotations.NullMarked;
