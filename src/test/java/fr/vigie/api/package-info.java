@NullMarked
package fr.vigie.api;

import org.jspecify.annotations.NullMarked;
