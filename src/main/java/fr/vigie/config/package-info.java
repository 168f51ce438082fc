/** Settings and secrets: loaded, checked, saved. */
@NullMarked
package fr.vigie.config;

import org.jspecify.annotations.NullMarked;
