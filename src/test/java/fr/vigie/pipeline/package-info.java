@NullMarked
package fr.vigie.pipeline;

import org.jspecify.annotations.NullMarked;
