package fr.vigie.ui.rawlog;

import fr.vigie.pipeline.RawLine;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of lines.
 *
 * @param index from 0
 * @param line null while it is being read
 */
public record LineRow(int index, @Nullable RawLine line) {}
