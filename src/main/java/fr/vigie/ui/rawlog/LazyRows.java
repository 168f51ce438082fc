package fr.vigie.ui.rawlog;

import fr.vigie.pipeline.RawLine;
import fr.vigie.pipeline.RawRows;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file as a list that holds only {@link #WINDOWS} windows of them: a row that is not there is asked for and changes when it
 * comes. On the FX thread.
 */
public final class LazyRows extends ObservableListBase<LineRow> {
    /** Windows kept: what is on the screen, and where one was before. */
    static final int WINDOWS = 6;

    private final RawRows rows;
    private final IntConsumer wanted;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<RawLine>> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<RawLine>> eldest) {
            return size() > WINDOWS;
        }
    };

    /** @param wanted told a window that is to be read, once until it comes */
    LazyRows(RawRows rows, IntConsumer wanted) {
        this.rows = rows;
        this.wanted = wanted;
    }

    RawRows rows() {
        return rows;
    }

    @Override
    public LineRow get(int index) {
        int window = rows.windowOf(index);
        List<RawLine> shown = windows.get(window);
        if (shown == null) {
            if (asked.add(window)) {
                wanted.accept(window);
            }
            // work that is done at once has brought it already
            shown = windows.get(window);
        }
        int at = index - rows.first(window);
        return new LineRow(index, shown == null || at >= shown.size() ? null : shown.get(at));
    }

    /** A window's lines, or null where they are not there. */
    @Nullable
    List<RawLine> window(int window) {
        return windows.get(window);
    }

    int held() {
        return windows.values().stream().mapToInt(List::size).sum();
    }

    /** @param shown the window's lines that the filter lets through */
    void arrived(int window, List<RawLine> shown) {
        asked.remove(window);
        windows.put(window, shown);
        beginChange();
        for (int row = rows.first(window); row < rows.first(window) + shown.size(); row++) {
            nextUpdate(row);
        }
        endChange();
    }

    /** It could not be read: asked for again when it is looked at again. */
    void missed(int window) {
        asked.remove(window);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /** Never looks through the list: that would read the whole file. */
    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof LineRow known && known.index() < size() && get(known.index()).equals(known) ? known.index() : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    /** Lists compare by what they are, not by their rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
