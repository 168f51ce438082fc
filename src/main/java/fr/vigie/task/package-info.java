/** Cancellation, progress and named executors, without JavaFX. */
@NullMarked
package fr.vigie.task;

import org.jspecify.annotations.NullMarked;
