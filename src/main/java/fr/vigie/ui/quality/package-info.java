/** <em>Qualité des données</em>: what is there, what is missing, what was not understood; and whether waits are read the right way round. */
@NullMarked
package fr.vigie.ui.quality;

import org.jspecify.annotations.NullMarked;
