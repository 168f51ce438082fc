package fr.vigie.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When the daily backup is due: once a calendar day, as soon as somebody leads; after a failure an hour later. Pure. */
record BackupPlan(ZoneId zone) {
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    /**
     * @param newest local time of the newest daily backup; null without one
     * @param failed when one failed; null where the last one did not
     */
    boolean due(Instant now, @Nullable LocalDateTime newest, @Nullable Instant failed) {
        boolean today = newest != null && newest.toLocalDate().equals(LocalDate.ofInstant(now, zone));
        // a clock set back must not put it off by as much
        boolean pausing = failed != null && !failed.isAfter(now) && now.isBefore(failed.plus(AFTER_A_FAILURE));
        return !today && !pausing;
    }
}
