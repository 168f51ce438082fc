package fr.vigie.task;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is: what screens poll.
 *
 * @param phase what it does now
 * @param file path of the file at hand, empty between files
 */
public record Progress(Phase phase, int filesDone, int filesTotal, long bytesDone, long bytesTotal, String file, Duration elapsed) {
    /** Steps of a run, in order. */
    public enum Phase {
        IDLE,
        CONNECTING,
        LISTING,
        READING,
        BUILDING,
        DONE
    }

    public static final Progress IDLE = new Progress(Phase.IDLE, 0, 0, 0, 0, "", Duration.ZERO);

    /** From 0 to 1, by bytes; empty before the listing is known. */
    public Optional<Double> fraction() {
        return bytesTotal <= 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) bytesDone / bytesTotal));
    }

    /** What is left at the pace so far; empty before one second or one part in a hundred is done. */
    public Optional<Duration> timeLeft() {
        if (bytesDone * 100 < bytesTotal || bytesDone <= 0 || elapsed.toMillis() < 1000) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * ((double) (bytesTotal - bytesDone) / bytesDone))));
    }
}
