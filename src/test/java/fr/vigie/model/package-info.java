@NullMarked
package fr.vigie.model;

import org.jspecify.annotations.NullMarked;
