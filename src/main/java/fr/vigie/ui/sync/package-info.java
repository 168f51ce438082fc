/** <em>Synchronisation</em>: runs, files, versions, imports. */
@NullMarked
package fr.vigie.ui.sync;

import org.jspecify.annotations.NullMarked;
