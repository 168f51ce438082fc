package fr.vigie.analyze;

import fr.vigie.model.EventTable;
import fr.vigie.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each event of a session's files: used, or dropped since another file has it too (spec 1.4). Immutable. */
public final class Provenance {
    private final List<SourceEvents> files;
    private final List<boolean[]> kept = new ArrayList<>();

    /** An event as it stands in a file. */
    public record Twin(SourceFile file, int line) {}

    /** @param files every file and generation that the session is built from, each once */
    public Provenance(List<SourceEvents> files) {
        this.files = files.stream().filter(file -> file.events().size() > 0)
                .sorted((a, b) -> new FileOrder().compare(a.file(), b.file())).toList();
        this.files.forEach(file -> kept.add(new boolean[file.events().size()]));
        if (!this.files.isEmpty()) {
            EventSequence used = EventMerge.of(this.files.stream().map(SourceEvents::events).toList());
            for (int i = 0; i < used.size(); i++) {
                kept.get(used.file()[i])[used.row()[i]] = true;
            }
        }
    }

    /**
     * Whether an event of that line was dropped.
     *
     * @param nth which of the line's events, from 0
     */
    public boolean dropped(long fileId, int line, int nth) {
        int file = index(fileId);
        int row = file < 0 ? -1 : row(file, line, nth);
        return row >= 0 && !kept.get(file)[row];
    }

    /** The event that is counted in its place; null where none is the same (a copy that was cut short). */
    public @Nullable Twin twin(long fileId, int line, int nth) {
        int file = index(fileId);
        int row = file < 0 ? -1 : row(file, line, nth);
        if (row < 0) {
            return null;
        }
        for (int other = 0; other < files.size(); other++) {
            int same = other == file ? -1 : same(files.get(file).events(), row, other);
            if (same >= 0) {
                return new Twin(files.get(other).file(), files.get(other).events().line(same));
            }
        }
        return null;
    }

    private int same(EventTable events, int row, int other) {
        EventTable others = files.get(other).events();
        for (int i = 0; i < others.size(); i++) {
            if (kept.get(other)[i] && events.same(row, others, i)) {
                return i;
            }
        }
        return -1;
    }

    private int index(long fileId) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).file().id() == fileId) {
                return i;
            }
        }
        return -1;
    }

    private int row(int file, int line, int nth) {
        EventTable events = files.get(file).events();
        int left = nth;
        for (int i = 0; i < events.size(); i++) {
            if (events.line(i) == line && left-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
