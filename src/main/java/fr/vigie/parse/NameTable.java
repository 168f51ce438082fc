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
    /** The first and the last eight bytes of each name: with its length, all of a usual one. */
    private long[] heads = new long[64];
    private long[] tails = new long[64];
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
            put((name + "\0".repeat(Bytes.SLACK)).getBytes(StandardCharsets.US_ASCII), 0, name.length());
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
        int id = slots[slot(bytes, from, to)];
        if (id == NONE) {
            full = full || counted == MAX_COUNTED || characters + to - from > MAX_COUNTED_CHARACTERS;
            if (full && !keep) {
                further++;
                return NONE;
            }
            id = put(bytes, from, to);
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

    private int put(byte[] bytes, int from, int to) {
        int id = size++;
        if (id == names.length) {
            names = Arrays.copyOf(names, id * 2);
            hashes = Arrays.copyOf(hashes, id * 2);
            heads = Arrays.copyOf(heads, id * 2);
            tails = Arrays.copyOf(tails, id * 2);
            counts = Arrays.copyOf(counts, id * 2);
        }
        names[id] = Arrays.copyOfRange(bytes, from, to);
        hashes[id] = hash(bytes, from, to);
        heads[id] = head(bytes, from, to);
        tails[id] = tail(bytes, from, to);
        if (size * 2 > slots.length) {
            rehash();
        } else {
            slots[slot(bytes, from, to)] = id;
        }
        return id;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int id = 0; id < size; id++) {
            int at = hashes[id] & slots.length - 1;
            while (slots[at] != NONE) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = id;
        }
    }

    /** Where the name is, or is to go. */
    private int slot(byte[] bytes, int from, int to) {
        int at = hash(bytes, from, to) & slots.length - 1;
        while (slots[at] != NONE && !is(slots[at], bytes, from, to)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private boolean is(int id, byte[] bytes, int from, int to) {
        byte[] name = names[id];
        return name.length == to - from && heads[id] == head(bytes, from, to) && tails[id] == tail(bytes, from, to)
                && (name.length <= 2 * Long.BYTES || Arrays.equals(name, 0, name.length, bytes, from, to));
    }

    /** Eight bytes at a time; the array has {@link Bytes#SLACK} bytes to spare behind {@code to}. */
    private static int hash(byte[] bytes, int from, int to) {
        long hash = mixed(to - from, head(bytes, from, to));
        for (int at = from + Long.BYTES; at < to - Long.BYTES; at += Long.BYTES) {
            hash = mixed(hash, Bytes.word(bytes, at));
        }
        hash = mixed(hash, tail(bytes, from, to));
        return (int) (hash ^ hash >>> 15);
    }

    private static long mixed(long hash, long word) {
        long mixed = (hash ^ word) * MIX;
        return mixed ^ mixed >>> 32;
    }

    /** The first eight bytes; what a shorter name has, behind zeros. */
    private static long head(byte[] bytes, int from, int to) {
        long word = Bytes.word(bytes, from);
        return to - from < Long.BYTES ? word << (Long.BYTES - to + from) * Byte.SIZE : word;
    }

    /** The last eight bytes; of a shorter name nothing, as its head says all. */
    private static long tail(byte[] bytes, int from, int to) {
        return to - from < Long.BYTES ? 0 : Bytes.word(bytes, to - Long.BYTES);
    }
}
