package fr.vigie.analyze;

import fr.vigie.model.Anomaly;
import fr.vigie.model.EventTable;
import java.util.List;

/**
 * A session's events in order (spec 1.4), as positions in the files' tables.
 *
 * @param tables the session's files, in their order
 * @param file index into {@code tables} of each event
 * @param row index into that table
 * @param duplicates events dropped
 * @param clockSteps where the clock went back
 */
record EventSequence(EventTable[] tables, int[] file, int[] row, int duplicates, List<Anomaly> clockSteps) {

    int size() {
        return row.length;
    }

    EventTable table(int i) {
        return tables[file[i]];
    }

    long time(int i) {
        return table(i).time(row[i]);
    }

    int line(int i) {
        return table(i).line(row[i]);
    }
}
