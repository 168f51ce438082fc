package fr.vigie.ui.rawlog;

import fr.vigie.store.StoredFile;
import fr.vigie.text.Messages;
import java.time.LocalDate;

/** How files are named where one chooses among them. */
final class FileNames {
    private FileNames() {}

    /** Path, and which version it is where it is not the first. */
    static String of(String path, int generation, Messages texts) {
        return generation == 1 ? path : texts.get("rawlog.version", path, generation);
    }

    /** The same with what sets it apart from the day's other files. */
    static String of(StoredFile file, LocalDate day, Messages texts) {
        String name = of(file.key().path(), file.key().generation(), texts);
        long events = file.content().days().stream().filter(has -> has.day().equals(day)).mapToLong(has -> has.events()).sum();
        String counted = texts.get("rawlog.events", name, events);
        return file.setAside() ? texts.get("rawlog.aside", counted) : counted;
    }
}
