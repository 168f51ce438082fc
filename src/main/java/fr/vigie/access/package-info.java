/** Who may use Vigie from elsewhere: accounts and their passwords. */
@NullMarked
package fr.vigie.access;

import org.jspecify.annotations.NullMarked;
