package fr.vigie.cli;

import fr.vigie.text.Messages;
import java.time.Duration;

/** Sizes and times in words. */
final class Amounts {
    private static final long KILO = 1000;
    private final Messages words;

    Amounts(Messages words) {
        this.words = words;
    }

    String bytes(long bytes) {
        if (bytes < KILO) {
            return words.get("amount.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return words.get("amount.kilobytes", (double) bytes / KILO);
        }
        return bytes < KILO * KILO * KILO
                ? words.get("amount.megabytes", (double) bytes / (KILO * KILO))
                : words.get("amount.gigabytes", (double) bytes / (KILO * KILO * KILO));
    }

    String time(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return words.get("amount.seconds", time.toMillis() / 1000.0);
        }
        return time.compareTo(Duration.ofHours(1)) < 0
                ? words.get("amount.minutes", time.toMinutes(), time.toSecondsPart())
                : time.compareTo(Duration.ofDays(2)) < 0
                        ? words.get("amount.hours", time.toHours(), time.toMinutesPart())
                        : words.get("amount.days", time.toDays(), time.toHoursPart());
    }
}
