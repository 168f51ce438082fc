package fr.vigie.analyze;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.EventTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Makes one sequence of the events of several files (spec 1.4): drops cut copies and duplicates, then merges by time. */
final class EventMerge {
    private static final Comparator<Cursor> EARLIEST = Comparator.comparingLong(Cursor::time).thenComparingInt(cursor -> cursor.taken);

    private final List<EventTable> files;
    private final List<Anomaly> clockSteps = new ArrayList<>();
    private int duplicates;

    private EventMerge(List<EventTable> files) {
        this.files = files;
    }

    /** @param files none empty, in their order */
    static EventSequence of(List<EventTable> files) {
        EventMerge merge = new EventMerge(files);
        return files.size() == 1 ? merge.single() : merge.several();
    }

    /** One file has nothing to be compared with: what it says twice happened twice. */
    private EventSequence single() {
        int size = files.getFirst().size();
        int[] rows = IntStream.range(0, size).toArray();
        noteClockSteps(0, rows);
        return sequence(new int[size], rows);
    }

    private EventSequence several() {
        List<Cursor> cursors = new ArrayList<>();
        int total = 0;
        for (int[] kept : keptRows()) {
            total += kept.length - 1;
            if (kept.length > 1) {
                cursors.add(new Cursor(cursors.size(), kept));
            }
        }
        return merged(cursors, total);
    }

    /** By file in the order in which they are taken: the file's index, then its rows kept. */
    private List<int[]> keptRows() {
        boolean[] cut = CutCopies.of(files);
        int[] sizes = new int[files.size()];
        for (int file = 0; file < sizes.length; file++) {
            sizes[file] = files.get(file).size() - (cut[file] ? 1 : 0);
            duplicates += cut[file] ? 1 : 0;
        }
        KeyCounter keys = new KeyCounter(files);
        return IntStream.range(0, sizes.length).boxed().sorted(Comparator.comparingInt(file -> -sizes[file])).map(file -> kept(file,
                sizes[file], keys)).toList();
    }

    private int[] kept(int file, int size, KeyCounter keys) {
        keys.nextFile();
        int[] kept = new int[size + 1];
        int count = 0;
        kept[count++] = file;
        for (int i = 0; i < size; i++) {
            if (!keys.given(file, i)) {
                kept[count++] = i;
            }
        }
        duplicates += size + 1 - count;
        return Arrays.copyOf(kept, count);
    }

    private EventSequence merged(List<Cursor> cursors, int total) {
        for (Cursor cursor : cursors) {
            noteClockSteps(cursor.file(), Arrays.copyOfRange(cursor.rows, 1, cursor.rows.length));
        }
        int[] file = new int[total];
        int[] row = new int[total];
        PriorityQueue<Cursor> heads = new PriorityQueue<>(EARLIEST);
        heads.addAll(cursors);
        for (int i = 0; i < total; i++) {
            Cursor head = heads.remove();
            file[i] = head.file();
            row[i] = head.row();
            if (head.advance()) {
                heads.add(head);
            }
        }
        return sequence(file, row);
    }

    private void noteClockSteps(int file, int[] rows) {
        EventTable events = files.get(file);
        for (int i = 1; i < rows.length; i++) {
            if (events.time(rows[i]) < events.time(rows[i - 1])) {
                clockSteps.add(new Anomaly(AnomalyKind.CLOCK_STEPPED_BACK, file, events.line(rows[i])));
            }
        }
    }

    private EventSequence sequence(int[] file, int[] row) {
        return new EventSequence(files.toArray(EventTable[]::new), file, row, duplicates, clockSteps);
    }

    /** A file's next event. */
    private final class Cursor {
        private final int taken;
        private final int[] rows;
        private int at = 1;

        private Cursor(int taken, int[] rows) {
            this.taken = taken;
            this.rows = rows;
        }

        private int file() {
            return rows[0];
        }

        private int row() {
            return rows[at];
        }

        private long time() {
            return files.get(file()).time(row());
        }

        private boolean advance() {
            at++;
            return at < rows.length;
        }
    }
}
