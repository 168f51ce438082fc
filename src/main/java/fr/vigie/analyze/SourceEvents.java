package fr.vigie.analyze;

import fr.vigie.model.EventTable;
import fr.vigie.model.SourceFile;

/** What one file, or one generation of it, gives to a session. */
public record SourceEvents(SourceFile file, EventTable events) {}
