package fr.vigie.cli;

/**
 * What {@code vigie serve} tells once it answers.
 *
 * @param address e.g. {@code http://127.0.0.1:8000}
 * @param users whether anybody can log in yet
 */
public record ServeFacts(String address, boolean users) {}
