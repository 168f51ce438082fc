/** One class a command; one place turns faults into exit codes. */
@NullMarked
package fr.vigie.cli;

import org.jspecify.annotations.NullMarked;
