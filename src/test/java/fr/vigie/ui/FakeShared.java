package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.model.DayHours;
import fr.vigie.model.Fault;
import fr.vigie.model.HourSpan;
import fr.vigie.model.Planning;
import fr.vigie.model.VigieException;
import fr.vigie.model.WorkCalendar;
import fr.vigie.pipeline.PersonalFacts;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.pipeline.SharedSetup;
import fr.vigie.store.DatabaseInfo;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What desktops share, in memory: two shifts, one holiday, targets. */
public final class FakeShared implements SharedSetup {
    public final List<Path> imported = new ArrayList<>();
    public volatile Planning planning = planned();
    public volatile int rebuilt;
    public volatile @Nullable VigieException failure;
    public final Map<String, String> rules = new HashMap<>(Map.of("wait.anchor.SU12", "end"));
    private long version = 1;

    private static Planning planned() {
        DayHours twoShifts = new DayHours(List.of(span("Matin", 5, 13), span("Après-midi", 13, 21)),
                List.of(new HourSpan("", LocalTime.of(9, 0), LocalTime.of(9, 20)),
                        new HourSpan("", LocalTime.of(17, 0), LocalTime.of(17, 20))));
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.values()).subList(0, 5).forEach(day -> week.put(day, twoShifts));
        TreeMap<LocalDate, String> holidays = new TreeMap<>(Map.of(LocalDate.of(2025, 5, 29), "Ascension"));
        TreeMap<LocalDate, DayHours> exceptions = new TreeMap<>(
                Map.of(LocalDate.of(2025, 5, 31), new DayHours(List.of(span("", 6, 12)), List.of())));
        return new Planning(new WorkCalendar(week, holidays, exceptions), Map.of("DEM12", 900, "SU12", 700));
    }

    private static HourSpan span(String name, int from, int to) {
        return new HourSpan(name, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** As if another desktop had saved. */
    public void savedElsewhere() {
        version++;
    }

    @Override
    public SharedPlanning.Stored planning() {
        return new SharedPlanning.Stored(planning, version, version);
    }

    @Override
    public void save(Planning changed, SharedPlanning.Stored base) throws VigieException {
        check("calendar", base.calendarVersion());
        planning = changed;
        version++;
    }

    private void check(String key, long expected) throws VigieException {
        VigieException planned = failure;
        if (planned != null) {
            throw planned;
        }
        if (expected != version) {
            throw new VigieException(Fault.SETTING_CHANGED, key);
        }
    }

    @Override
    public SharedRules.Stored rules() {
        return new SharedRules.Stored(rules, Map.of());
    }

    @Override
    public void save(Map<String, Optional<String>> changes, SharedRules.Stored base) {
        changes.forEach((key, text) -> rules.compute(key, (_, _) -> text.orElse(null)));
    }

    @Override
    public void reprocess() {
        rebuilt++;
    }

    @Override
    public void importFolder(Path folder) {
        imported.add(folder);
    }

    @Override
    public List<Centre> centres() {
        return List.of(new Centre(1, "DEM12", "DEM12", true), new Centre(3, "DEMALU", "DEMALU", true), new Centre(4, "SU12", "SU12", true));
    }

    @Override
    public PersonalFacts personal() {
        return new PersonalFacts(13, LocalDate.of(2024, 4, 28), FakeWorkshop.INSTANT.minusSeconds(30_000), 3, 3, 1);
    }

    @Override
    public DatabaseInfo database() {
        return new DatabaseInfo(true, "/home/vigie/postgres", "18.6", 3, 734_003_200);
    }
}
