package fr.vigie.ui.compare;

import fr.vigie.ui.fx.Memory;
import java.util.Optional;

/**
 * What the user looks at; remembered.
 *
 * @param types types instead of centres
 * @param measure what is drawn
 * @param calendar heat maps instead of trend lines
 * @param asTable what is drawn, as a table
 */
public record CompareChoice(boolean types, Measure measure, boolean calendar, boolean asTable) {
    private static final String NAME = "compare.choice";

    static CompareChoice recall(Memory memory) {
        try {
            return memory.recall(NAME).flatMap(CompareChoice::read).orElse(new CompareChoice(false, Measure.OCCUPANCY, false, false));
        } catch (RuntimeException garbled) {
            return new CompareChoice(false, Measure.OCCUPANCY, false, false);
        }
    }

    private static Optional<CompareChoice> read(String text) {
        String[] parts = text.split(" ");
        Measure measure = Measure.valueOf(parts[1]);
        return Measure.CHARTED.contains(measure)
                ? Optional.of(new CompareChoice(parts[0].equals("types"), measure, parts[2].equals("calendar"), parts[3].equals("table")))
                : Optional.empty();
    }

    void remember(Memory memory) {
        memory.remember(NAME,
                (types ? "types " : "centres ") + measure + (calendar ? " calendar " : " trend ") + (asTable ? "table" : "drawing"));
    }

    CompareChoice withTypes(boolean wanted) {
        return new CompareChoice(wanted, measure, calendar, asTable);
    }

    CompareChoice withMeasure(Measure wanted) {
        return new CompareChoice(types, wanted, calendar, asTable);
    }

    CompareChoice withCalendar(boolean wanted) {
        return new CompareChoice(types, measure, wanted, asTable);
    }

    CompareChoice withTable(boolean wanted) {
        return new CompareChoice(types, measure, calendar, wanted);
    }
}
