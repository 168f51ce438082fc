package fr.vigie.fetch;

import java.time.Duration;

/**
 * How long an FTP server may take (spec 7, 4).
 *
 * @param connect to accept a connection, control or data
 * @param reply to answer a command
 * @param data between two bytes of a file or listing
 * @param pause before the first new try; each further one waits twice as long
 */
record FtpTimeouts(Duration connect, Duration reply, Duration data, Duration pause) {
    static final FtpTimeouts DEFAULT = new FtpTimeouts(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60),
            Duration.ofSeconds(1));
}
