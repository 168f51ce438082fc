package fr.vigie.model;

/**
 * A piece executed.
 *
 * @param number 1…n in session order
 * @param at wall milliseconds ({@link WallTime})
 * @param details free text, may be empty
 * @param profile number of its profile in the session, from 1; 0 where none was loaded before it
 * @param file index into the session's files
 * @param line line number in that file
 */
public record Piece(int number, long at, String details, int profile, int file, int line) {}
