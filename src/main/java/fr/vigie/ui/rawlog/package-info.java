/** <em>Journal brut</em>: stored logs line by line, and the proof of every figure. */
@NullMarked
package fr.vigie.ui.rawlog;

import org.jspecify.annotations.NullMarked;
