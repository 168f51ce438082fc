/** Orders of our own making in a real MariaDB. */
@NullMarked
package fr.vigie.orders;

import org.jspecify.annotations.NullMarked;
