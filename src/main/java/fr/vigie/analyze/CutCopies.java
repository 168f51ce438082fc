package fr.vigie.analyze;

import fr.vigie.model.EventTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the unterminated last events that another file has whole (spec 1.4): same time, and a longer text that begins with theirs. One pass
 * over all events, whatever the number of files.
 */
final class CutCopies {
    private record Told(int file, String text) {}

    private final List<EventTable> files;
    private final Map<Long, List<Told>> atSameTime = new HashMap<>();

    private CutCopies(List<EventTable> files) {
        this.files = files;
    }

    /** For each file, whether its last event is a cut copy. */
    static boolean[] of(List<EventTable> files) {
        boolean[] cut = new boolean[files.size()];
        CutCopies copies = new CutCopies(files);
        if (files.size() > 1 && copies.noteTimes()) {
            copies.noteTexts();
            for (int file = 0; file < cut.length; file++) {
                cut[file] = copies.isCut(file);
            }
        }
        return cut;
    }

    private boolean noteTimes() {
        for (EventTable events : files) {
            int last = events.size() - 1;
            if (events.unterminated(last)) {
                atSameTime.put(events.time(last), new ArrayList<>());
            }
        }
        return !atSameTime.isEmpty();
    }

    private void noteTexts() {
        for (int file = 0; file < files.size(); file++) {
            EventTable events = files.get(file);
            for (int i = 0; i < events.size(); i++) {
                List<Told> told = atSameTime.get(events.time(i));
                if (told != null) {
                    told.add(new Told(file, text(events, i)));
                }
            }
        }
    }

    private boolean isCut(int file) {
        EventTable events = files.get(file);
        int last = events.size() - 1;
        if (!events.unterminated(last)) {
            return false;
        }
        String text = text(events, last);
        return atSameTime.getOrDefault(events.time(last), List.of()).stream()
                .anyMatch(other -> other.file != file && other.text.length() > text
                        .length() && other.text.startsWith(text));
    }

    private static String text(EventTable events, int i) {
        String details = events.details(i);
        return details.isEmpty() ? events.name(i) : events.name(i) + ": " + details;
    }
}
