package fr.vigie.orders;

/**
 * What the ERP answered to a test of the connection: reached, logged in, every column readable.
 *
 * @param address for people, never a secret
 * @param server the server's version
 * @param encrypted whether the connection is under TLS
 * @param mayWrite whether the account has more rights than to read
 */
public record ErpFacts(String address, String server, boolean encrypted, boolean mayWrite) {}
