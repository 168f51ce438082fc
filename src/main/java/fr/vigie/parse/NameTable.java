package fr.vigie.parse;

import fr.vigie.model.EventTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
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
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int meaningful;
    private byte[][] names = new byte[64][];
    private int[] hashes = new int[64];
    private int size;
    private int[] slots = new int[256];
    private long[] counts = new long[64];
    private int counted;
    private int characters;
    private boolean full;
    private long further;

    NameTable() {
        Arrays.fill(slots, NONE);
        for (String name : EventTable.meaningfulNames()) {
            byte[] bytes = (name + "\0".repeat(Bytes.SLACK)).getBytes(StandardCharsets.US_ASCII);
            put(name.getBytes(StandardCharsets.US_ASCII), hash(bytes, 0, name.length()));
        }
        meaningful = size;
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
        return Arrays.stream(names, 0, size).map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).toArray(String[]::new);
    }

    /** Events without meaning by name; further ones under {@link #FURTHER}. */
    Map<String, Long> others() {
        Map<String, Long> others = new HashMap<>();
        for (int id = meaningful; id < meaningful + counted; id++) {
            others.put(new String(names[id], StandardCharsets.US_ASCII), counts[id]);
        }
        if (further > 0) {
            others.put(FURTHER, further);
        }
        return others;
    }

    private int put(byte[] name, int hash) {
        int id = size++;
        if (id == names.length) {
            names = Arrays.copyOf(names, id * 2);
            hashes = Arrays.copyOf(hashes, id * 2);
            counts = Arrays.copyOf(counts, id * 2);
        }
        names[id] = name;
        hashes[id] = hash;
        if (size * 2 > slots.length) {
            rehash();
        } else {
            slots[slot(name, 0, name.length, hash)] = id;
        }
        return id;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int id = 0; id < size; id++) {
            slots[slot(names[id], 0, names[id].length, hashes[id])] = id;
        }
    }

    /** Where the name is, or is to go. */
    private int slot(byte[] bytes, int from, int to, int hash) {
        int at = hash & slots.length - 1;
        while (slots[at] != NONE) {
            byte[] name = names[slots[at]];
            if (hashes[slots[at]] == hash && Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return at;
            }
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    /** Eight bytes at a time; the array has {@link Bytes#SLACK} bytes to spare behind {@code to}. */
    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ Bytes.word(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        if (at < to) {
            hash = (hash ^ Bytes.word(bytes, at) << (Long.BYTES - to + at) * Byte.SIZE) * MIX;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 15);
    }
}
