package fr.vigie.analyze;

import java.util.Arrays;

/** A set of instants: disjoint, non-touching, non-empty intervals [start, end) in ascending order, in wall milliseconds. Immutable. */
final class Intervals {
    static final Intervals NONE = new Intervals(new long[0], 0);

    /** start, end, start, end… */
    private final long[] bounds;
    private final int count;

    private Intervals(long[] bounds, int count) {
        this.bounds = bounds;
        this.count = count;
    }

    int count() {
        return count;
    }

    long start(int i) {
        return bounds[2 * i];
    }

    long end(int i) {
        return bounds[2 * i + 1];
    }

    /** Total length. */
    long millis() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += end(i) - start(i);
        }
        return sum;
    }

    /** The parts inside [low, high). */
    Intervals clip(long low, long high) {
        Union clipped = new Union(count);
        for (int i = 0; i < count; i++) {
            clipped.add(Math.max(start(i), low), Math.min(end(i), high));
        }
        return clipped.build();
    }

    /** What of these is not in {@code holes}. */
    Intervals minus(Intervals holes) {
        Union left = new Union(count + holes.count);
        int hole = 0;
        for (int i = 0; i < count; i++) {
            long from = start(i);
            while (hole < holes.count && holes.end(hole) <= from) {
                hole++;
            }
            for (int h = hole; h < holes.count && holes.start(h) < end(i); h++) {
                left.add(from, holes.start(h));
                from = holes.end(h);
            }
            left.add(from, end(i));
        }
        return left.build();
    }

    /** Collects intervals in any order; empty and inverted ones are nothing. */
    static final class Union {
        private long[][] added;
        private int size;
        private boolean ordered = true;

        Union(int expected) {
            added = new long[Math.max(4, expected)][];
        }

        void add(long start, long end) {
            if (end <= start) {
                return;
            }
            if (size == added.length) {
                added = Arrays.copyOf(added, size * 2);
            }
            ordered = ordered && (size == 0 || added[size - 1][0] <= start);
            added[size++] = new long[]{start, end};
        }

        /** Merges what overlaps or touches. */
        Intervals build() {
            if (!ordered) {
                Arrays.sort(added, 0, size, (a, b) -> Long.compare(a[0], b[0]));
            }
            long[] bounds = new long[2 * size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (count > 0 && added[i][0] <= bounds[2 * count - 1]) {
                    bounds[2 * count - 1] = Math.max(bounds[2 * count - 1], added[i][1]);
                } else {
                    bounds[2 * count] = added[i][0];
                    bounds[2 * count + 1] = added[i][1];
                    count++;
                }
            }
            return new Intervals(bounds, count);
        }
    }
}
