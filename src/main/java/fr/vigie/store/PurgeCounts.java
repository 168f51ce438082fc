package fr.vigie.store;

/**
 * What retention removes, or would.
 *
 * @param days sessions whose details went; their rows stay
 * @param details pieces, bars, waits, stops, silences and anomalies
 * @param files versions of files whose raw bytes and rejected lines went; their rows stay
 * @param bytes of these files, before they were packed
 * @param others justifications, decisions on files, runs, audit lines and vanished orders
 */
public record PurgeCounts(int days, long details, int files, long bytes, long others) {
    public static final PurgeCounts NONE = new PurgeCounts(0, 0, 0, 0, 0);

    public PurgeCounts plus(PurgeCounts more) {
        return new PurgeCounts(days + more.days, details + more.details, files + more.files, bytes + more.bytes, others + more.others);
    }

    public boolean nothing() {
        return equals(NONE);
    }
}
