/** <em>Paramètres</em> and the assistant of the first start. */
@NullMarked
package fr.vigie.ui.settings;

import org.jspecify.annotations.NullMarked;
