@NullMarked
package fr.vigie.analyze;

import org.jspecify.annotations.NullMarked;
