/** The demonstration workshop: log generator, FTP server, simulator. */
@NullMarked
package fr.vigie.demo;

import org.jspecify.annotations.NullMarked;
