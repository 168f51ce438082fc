package fr.vigie.analyze;

import fr.vigie.model.EventTable;
import java.util.Arrays;
import java.util.List;

/**
 * Counts equal events (same time, name and details) file by file, to tell which a file taken earlier gave already (spec 1.4). A hash table
 * of positions: events are compared where they stand. It grows with the number of different events, not with that of copies.
 */
final class KeyCounter {
    private static final int FREE = -1;

    private final List<EventTable> files;
    /** Numbers of keys by hash, {@link #FREE} where there is none; at most half full. */
    private int[] slots = new int[1024];
    private int keys;
    private int[] hash = new int[512];
    /** Where the key was first met. */
    private int[] file = new int[512];
    private int[] row = new int[512];
    /** Most times a file taken earlier had it. */
    private int[] before = new int[512];
    /** Times the file in hand had it so far, if {@link #turn} is its turn. */
    private int[] here = new int[512];
    private int[] turn = new int[512];
    private int turns;

    KeyCounter(List<EventTable> files) {
        this.files = files;
        Arrays.fill(slots, FREE);
    }

    /** The next file is taken. */
    void nextFile() {
        turns++;
    }

    /** Counts an event of the file in hand; true where an earlier file gave it. */
    boolean given(int inFile, int i) {
        int key = key(inFile, i);
        if (turn[key] != turns) {
            before[key] = Math.max(before[key], here[key]);
            here[key] = 0;
            turn[key] = turns;
        }
        here[key]++;
        return here[key] <= before[key];
    }

    private int key(int inFile, int i) {
        EventTable events = files.get(inFile);
        int code = events.hash(i);
        int at = code & slots.length - 1;
        for (int key = slots[at]; key != FREE; key = slots[at]) {
            if (hash[key] == code && events.same(i, files.get(file[key]), row[key])) {
                return key;
            }
            at = at + 1 & slots.length - 1;
        }
        if (keys == hash.length) {
            grow();
            at = freeSlot(code);
        }
        slots[at] = keys;
        hash[keys] = code;
        file[keys] = inFile;
        row[keys] = i;
        return keys++;
    }

    private int freeSlot(int code) {
        int at = code & slots.length - 1;
        while (slots[at] != FREE) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        int length = keys * 2;
        hash = Arrays.copyOf(hash, length);
        file = Arrays.copyOf(file, length);
        row = Arrays.copyOf(row, length);
        before = Arrays.copyOf(before, length);
        here = Arrays.copyOf(here, length);
        turn = Arrays.copyOf(turn, length);
        slots = new int[length * 2];
        Arrays.fill(slots, FREE);
        for (int key = 0; key < keys; key++) {
            slots[freeSlot(hash[key])] = key;
        }
    }
}
