package fr.vigie.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What every exported detail begins with.
 *
 * @param centre name
 * @param type {@code type_cu}
 * @param day {@code date_production}
 * @param file path of the file it comes from
 * @param line in that file, from 1
 * @param created {@code date_creation}
 */
public record DetailOrigin(String centre, String type, LocalDate day, String file, int line, Instant created) {}
