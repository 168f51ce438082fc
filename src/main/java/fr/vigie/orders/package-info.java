/** The ERP's planned roller-shutter orders, read and never written (spec 5). */
@NullMarked
package fr.vigie.orders;

import org.jspecify.annotations.NullMarked;
