package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether Vigie's own server is backed up: a weekend may pass without, four days not. */
final class BackupCheck implements Check {
    private static final Duration OLD = Duration.ofDays(4);
    private final Messages words;
    private final Settings settings;
    private final Clock clock;

    BackupCheck(Messages words, Settings settings, Clock clock) {
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Result run() {
        if (settings.database().url() != null) {
            return Result.good(words.get("backup.elsewhere"));
        }
        BackupFolder.Kept last = BackupFolder.under(settings.home()).newest().orElse(null);
        Instant now = clock.instant();
        String text = new BackupWords(words).last(last, now);
        boolean fresh = last != null && BackupWords.age(last, now).compareTo(OLD) < 0;
        return fresh ? Result.good(text) : new Result(Level.DOUBTFUL, text, words.get("doctor.backup.make"));
    }
}
