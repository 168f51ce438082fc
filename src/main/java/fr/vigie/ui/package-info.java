/** The desktop. */
@NullMarked
package fr.vigie.ui;

import org.jspecify.annotations.NullMarked;
