package fr.vigie.ui.stops;

import fr.vigie.model.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of reasons while it is edited: a copy, until it is saved. */
final class ReasonsModel {
    private final List<Reason> base;
    private final List<Entry> entries = new ArrayList<>();

    /** A reason while it is edited; its label may be empty or doubled for a while. */
    static final class Entry {
        private final int id;
        private String label;
        private boolean planned;
        private boolean active;

        private Entry(int id, String label, boolean planned, boolean active) {
            this.id = id;
            this.label = label;
            this.planned = planned;
            this.active = active;
        }

        /** Whether nobody can have used it yet. */
        boolean isNew() {
            return id == 0;
        }

        String label() {
            return label;
        }

        boolean planned() {
            return planned;
        }

        boolean active() {
            return active;
        }

        void label(String text) {
            label = text;
        }

        void planned(boolean is) {
            planned = is;
        }
    }

    ReasonsModel(List<Reason> base) {
        this.base = List.copyOf(base);
        base.forEach(reason -> entries.add(new Entry(reason.id(), reason.label(), reason.planned(), reason.active())));
    }

    List<Reason> base() {
        return base;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** A new one, the last of those in use. */
    Entry add() {
        Entry added = new Entry(0, "", false, true);
        int at = entries.size();
        while (at > 0 && !entries.get(at - 1).active()) {
            at--;
        }
        entries.add(at, added);
        return added;
    }

    /** One place up (−1) or down (+1); nothing at the ends. */
    void move(Entry entry, int by) {
        int from = entries.indexOf(entry);
        int to = from + by;
        if (to >= 0 && to < entries.size()) {
            Collections.swap(entries, from, to);
        }
    }

    /** Retires it, or brings it back; a new one simply goes. */
    void toggle(Entry entry) {
        if (entry.isNew()) {
            entries.remove(entry);
        } else {
            entry.active = !entry.active;
        }
    }

    /** Whether the list can be saved: each label is there, and its own. */
    boolean valid() {
        Set<String> labels = new HashSet<>();
        return entries.stream().allMatch(entry -> !entry.label.isBlank() && entry.label.strip().length() <= Reason.LABEL_AT_MOST
                && labels.add(entry.label.strip().toLowerCase(Locale.ROOT)));
    }

    /** To be asked only while {@link #valid}. */
    List<Reason> wanted() {
        List<Reason> wanted = new ArrayList<>();
        entries.forEach(entry -> wanted.add(new Reason(entry.id, entry.label.strip(), entry.planned, entry.active, wanted.size())));
        return wanted;
    }
}
