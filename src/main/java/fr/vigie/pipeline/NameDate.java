package fr.vigie.pipeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import fr.vigie.store.StoredFile;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date in a log file's name, where it is a real one; only an order of work hangs on it, never a figure. */
final class NameDate {
    private static final Pattern DATE = Pattern.compile("20\\d{6}");

    static final Comparator<FileWork> ORDER = by(work -> work.file().path());
    static final Comparator<StoredFile> STORED_ORDER = by((StoredFile file) -> file.key().path())
            .thenComparing(file -> file.key().generation());

    private NameDate() {}

    static @Nullable LocalDate of(String path) {
        Matcher found = DATE.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!found.find()) {
            return null;
        }
        String digits = found.group();
        try {
            return LocalDate.of(Integer.parseInt(digits, 0, 4, 10), Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static <T> Comparator<T> by(Function<T, String> path) {
        return Comparator.comparing((T item) -> orFirst(of(path.apply(item)))).thenComparing(path);
    }

    private static LocalDate orFirst(@Nullable LocalDate date) {
        return date == null ? LocalDate.MIN : date;
    }
}
