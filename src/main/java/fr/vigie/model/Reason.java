package fr.vigie.model;

/**
 * A reason that people choose from to say why a machine stood still.
 *
 * @param id key in {@code motif}; 0 for one not stored yet
 * @param label at most {@link #LABEL_AT_MOST} characters, unique
 * @param planned planned stops are taken off the required time (NF E60-182)
 * @param active false once retired: it stays on the periods that have it and is offered no more
 * @param rank place in the list, ascending
 */
public record Reason(int id, String label, boolean planned, boolean active, int rank) {
    public static final int LABEL_AT_MOST = 80;

    public Reason {
        if (label.isBlank() || label.length() > LABEL_AT_MOST) {
            throw new IllegalArgumentException("a reason of " + label.length() + " characters");
        }
    }
}
