package fr.vigie.export;

import fr.vigie.store.SessionFilter;
import java.util.Locale;

/**
 * An export to make.
 *
 * @param dialect of a CSV, else unused
 * @param grouping of statistics, else unused
 * @param locale language of an XLSX's headers; {@code excel-fr} is always French, other forms have column names
 */
public record Request(What what, Format format, Dialect dialect, SessionFilter filter, Grouping grouping, Locale locale) {}
