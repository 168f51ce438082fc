/** <em>À propos des données</em>. */
@NullMarked
package fr.vigie.ui.about;

import org.jspecify.annotations.NullMarked;
