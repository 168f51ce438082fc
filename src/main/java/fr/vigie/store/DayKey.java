package fr.vigie.store;

import java.time.LocalDate;

/** What names a session. */
public record DayKey(long centreId, LocalDate day) {}
