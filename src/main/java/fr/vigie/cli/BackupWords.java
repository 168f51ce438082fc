package fr.vigie.cli;

import fr.vigie.store.backup.BackupFolder;
import fr.vigie.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last daily backup in words, as {@code status}, {@code doctor} and {@code db info} tell of it. */
record BackupWords(Messages words) {

    /** @param last null where there is none */
    String last(BackupFolder.@Nullable Kept last, Instant now) {
        if (last == null) {
            return words.get("backup.none");
        }
        Amounts amounts = new Amounts(words);
        return words.get("backup.last", DateTimeFormatter.ofPattern(words.get("format.time")).format(last.taken()),
                amounts.time(age(last, now)), last.file(), amounts.bytes(last.bytes()));
    }

    static Duration age(BackupFolder.Kept last, Instant now) {
        Duration age = Duration.between(taken(last), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    static @Nullable Map<String, Object> object(BackupFolder.@Nullable Kept last) {
        if (last == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", last.file().toString());
        json.put("taken", taken(last).toString());
        json.put("bytes", last.bytes());
        return json;
    }

    private static Instant taken(BackupFolder.Kept last) {
        return last.taken().atZone(ZoneId.systemDefault()).toInstant();
    }
}
