/** Where log files come from: a folder, FTP, FTPS. Gives bytes. */
@NullMarked
package fr.vigie.fetch;

import org.jspecify.annotations.NullMarked;
