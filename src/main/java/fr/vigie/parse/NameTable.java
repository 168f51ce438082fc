package fr.vigie.parse;

import fr.vigie.model.EventTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The event names of a file, numbered in the order met behind those that mean something, and how often the others came. Only so many are
 * counted by name that a file full of different ones cannot fill the memory.
 */
final class NameTable {
    /** What further names are counted under. */
    static final String FURTHER = "…";
    static final int MAX_COUNTED = 1_000;
    /** Characters of all names counted together. */
    static final int MAX_COUNTED_CHARACTERS = 1_000_000;

    private static final int NONE = -1;

    private final List<byte[]> names = new ArrayList<>();
    private final int meaningful;
    private int[] slots = new int[256];
    private long[] counts = new long[256];
    private int counted;
    private int characters;
    private boolean full;
    private long further;

    NameTable() {
        Arrays.fill(slots, NONE);
        for (String name : EventTable.meaningfulNames()) {
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            put(bytes, hash(bytes, 0, bytes.length));
        }
        meaningful = names.size();
    }

    /**
     * Counts the name in [from, to).
     *
     * @param keep whether its number is needed
     * @return its number; without meaning where {@code keep} is false
     */
    int count(byte[] bytes, int from, int to, boolean keep) {
        int hash = hash(bytes, from, to);
        int id = slots[slot(bytes, from, to, hash)];
        if (id == NONE) {
            full = full || counted == MAX_COUNTED || characters + to - from > MAX_COUNTED_CHARACTERS;
            if (full && !keep) {
                further++;
                return NONE;
            }
            id = put(Arrays.copyOfRange(bytes, from, to), hash);
            if (!full) {
                counted++;
                characters += to - from;
            }
        }
        if (id < meaningful + counted) {
            counts[id]++;
        } else {
            further++;
        }
        return id;
    }

    /** Names by number. */
    String[] dictionary() {
        return names.stream().map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).toArray(String[]::new);
    }

    /** Events without meaning by name; further ones under {@link #FURTHER}. */
    Map<String, Long> others() {
        Map<String, Long> others = new HashMap<>();
        for (int id = meaningful; id < meaningful + counted; id++) {
            others.put(new String(names.get(id), StandardCharsets.US_ASCII), counts[id]);
        }
        if (further > 0) {
            others.put(FURTHER, further);
        }
        return others;
    }

    private int put(byte[] name, int hash) {
        int id = names.size();
        names.add(name);
        if (names.size() * 2 > slots.length) {
            rehash();
        } else {
            slots[slot(name, 0, name.length, hash)] = id;
        }
        if (id >= counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        return id;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int id = 0; id < names.size(); id++) {
            byte[] name = names.get(id);
            slots[slot(name, 0, name.length, hash(name, 0, name.length))] = id;
        }
    }

    /** Where the name is, or is to go. */
    private int slot(byte[] bytes, int from, int to, int hash) {
        int at = hash & slots.length - 1;
        while (slots[at] != NONE) {
            byte[] name = names.get(slots[at]);
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return at;
            }
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ hash >>> 16;
    }
}
