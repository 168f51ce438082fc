package fr.vigie.analyze;

import fr.vigie.model.EventTable;
import java.util.Arrays;
import java.util.List;

/**
 * Counts equal events (same time, name and details) file by file, to tell which a file taken earlier gave already (spec 1.4). A hash table
 * of positions: events are compared where they stand.
 */
final class KeyCounter {
    private static final int FREE = -1;

    private final List<EventTable> files;
    private final int[] file;
    private final int[] row;
    /** Most times a file taken earlier had it. */
    private final int[] before;
    /** Times the file in hand had it so far. */
    private final int[] here;
    /** Turn in which {@link #here} was counted. */
    private final int[] turn;
    private int turns;

    /** @param events how many events will be counted at most */
    KeyCounter(List<EventTable> files, int events) {
        this.files = files;
        int slots = Math.max(16, Integer.highestOneBit(Math.min(events, 1 << 28)) * 4);
        file = new int[slots];
        row = new int[slots];
        before = new int[slots];
        here = new int[slots];
        turn = new int[slots];
        Arrays.fill(file, FREE);
    }

    /** The next file is taken. */
    void nextFile() {
        turns++;
    }

    /** Counts an event of the file in hand; true where an earlier file gave it. */
    boolean given(int inFile, int i) {
        int slot = slot(inFile, i);
        if (turn[slot] != turns) {
            before[slot] = Math.max(before[slot], here[slot]);
            here[slot] = 0;
            turn[slot] = turns;
        }
        here[slot]++;
        return here[slot] <= before[slot];
    }

    private int slot(int inFile, int i) {
        EventTable events = files.get(inFile);
        int at = events.hash(i) & file.length - 1;
        while (file[at] != FREE) {
            if (events.same(i, files.get(file[at]), row[at])) {
                return at;
            }
            at = at + 1 & file.length - 1;
        }
        file[at] = inFile;
        row[at] = i;
        return at;
    }
}
