package fr.vigie.pipeline;

import fr.vigie.config.PlanningText;
import fr.vigie.model.Planning;
import fr.vigie.model.VigieException;
import fr.vigie.model.WorkCalendar;
import fr.vigie.store.SharedSetting;
import fr.vigie.store.SharedSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opening hours and targets, which all desktops share. Thread-safe. */
public final class SharedPlanning {
    private final SharedSettings store;
    private final String who;

    /** @param who stands beside a value written, e.g. {@code marie@bureau-3} */
    public SharedPlanning(SharedSettings store, String who) {
        this.store = store;
        this.who = who;
    }

    /**
     * What is stored, and the versions that a change of it replaces.
     *
     * @param calendarVersion 0 where nobody entered hours yet
     * @param targetsVersion 0 where nobody entered targets yet
     */
    public record Stored(Planning planning, long calendarVersion, long targetsVersion) {}

    public Stored load() throws VigieException {
        Map<String, SharedSetting> all = store.all();
        SharedSetting calendar = all.get(PlanningText.CALENDAR);
        SharedSetting targets = all.get(PlanningText.TARGETS);
        return new Stored(new Planning(calendar == null ? WorkCalendar.NONE : PlanningText.calendar(calendar.value()),
                targets == null ? Map.of() : PlanningText.targets(targets.value())), version(calendar), version(targets));
    }

    private static long version(@Nullable SharedSetting setting) {
        return setting == null ? 0 : setting.version();
    }

    /**
     * Stores what differs from {@code base}.
     *
     * @throws VigieException {@code SETTING_CHANGED} when another desktop saved first
     */
    public void save(Planning changed, Stored base) throws VigieException {
        if (!changed.calendar().equals(base.planning().calendar())) {
            store.put(PlanningText.CALENDAR, PlanningText.of(changed.calendar()), base.calendarVersion(), who);
        }
        if (!changed.targets().equals(base.planning().targets())) {
            store.put(PlanningText.TARGETS, PlanningText.of(changed.targets()), base.targetsVersion(), who);
        }
    }
}
