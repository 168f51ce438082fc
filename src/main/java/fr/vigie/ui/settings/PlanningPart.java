package fr.vigie.ui.settings;

import fr.vigie.model.Centre;
import fr.vigie.model.DayHours;
import fr.vigie.model.DayPlan;
import fr.vigie.model.HourSpan;
import fr.vigie.model.Planning;
import fr.vigie.model.WorkCalendar;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.text.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Opening hours and targets while they are edited. */
public final class PlanningPart extends Part {
    private static final LocalDate SOME_MONDAY = LocalDate.of(2025, 5, 26);
    private static final int MOST_PIECES = 1_000_000;

    private final Messages texts;
    private final List<WeekDay> week = new ArrayList<>();
    private final ObservableList<Holiday> holidays = FXCollections.observableArrayList();
    private final ObservableList<SpecialDay> exceptions = FXCollections.observableArrayList();
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private SharedPlanning.@Nullable Stored base;

    /** A day of every week: shifts and breaks as {@link HoursText}. */
    public record WeekDay(DayOfWeek day, Field shifts, Field breaks) {}

    /** A closed day. */
    public record Holiday(LocalDate day, String name) {}

    /** A day with hours of its own; without shifts, a closed one. */
    public record SpecialDay(LocalDate day, Field shifts, Field breaks) {}

    /** Pieces that a centre is to make on a day of work. */
    public record Target(String centre, Field pieces) {}

    PlanningPart(Messages texts) {
        this.texts = texts;
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.add(new WeekDay(day, hours(), hours())));
        ListChangeListener<Object> changed = change -> judge();
        holidays.addListener(changed);
        exceptions.addListener(changed);
    }

    private Field hours() {
        return watched(new Field("hours", text -> HoursText.parse(text).isEmpty() ? texts.get("settings.hours.form") : ""));
    }

    private Field pieces() {
        return watched(new Field("pieces", text -> text.isEmpty() || pieces(text) > 0 ? "" : texts.get("settings.targets.form")));
    }

    /** 0 where the text is no number of pieces. */
    private static int pieces(String text) {
        String digits = text.replaceAll("[\\s\u00a0\u202f]", "");
        int number = digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
        return number > MOST_PIECES ? 0 : number;
    }

    public List<WeekDay> week() {
        return List.copyOf(week);
    }

    public ObservableList<Holiday> holidays() {
        return holidays;
    }

    public ObservableList<SpecialDay> exceptions() {
        return exceptions;
    }

    public ObservableList<Target> targets() {
        return targets;
    }

    @Override
    Stream<Field> fields() {
        return Stream.of(week.stream().flatMap(day -> Stream.of(day.shifts, day.breaks)),
                exceptions.stream().flatMap(day -> Stream.of(day.shifts, day.breaks)), targets.stream().map(Target::pieces))
                .flatMap(fields -> fields);
    }

    @Override
    boolean listsChanged() {
        return base != null && (!base.planning().calendar().holidays().equals(holidayMap())
                || !base.planning().calendar().exceptions().keySet().equals(exceptionMap().keySet()));
    }

    void load(SharedPlanning.Stored stored, List<Centre> centres) {
        base = stored;
        WorkCalendar calendar = stored.planning().calendar();
        for (WeekDay day : week) {
            fill(day.shifts, day.breaks, calendar.week().getOrDefault(day.day, DayHours.CLOSED));
        }
        holidays.setAll(calendar.holidays().entrySet().stream().map(day -> new Holiday(day.getKey(), day.getValue())).toList());
        exceptions.setAll(calendar.exceptions().entrySet().stream().map(day -> special(day.getKey(), day.getValue())).toList());
        Map<String, Integer> given = stored.planning().targets();
        targets.setAll(Stream.concat(centres.stream().map(Centre::name), given.keySet().stream().sorted()).distinct()
                .map(centre -> target(centre, given.get(centre))).toList());
        judge();
    }

    private static void fill(Field shifts, Field breaks, DayHours hours) {
        shifts.load(HoursText.of(hours.shifts()), "");
        breaks.load(HoursText.of(hours.breaks()), "");
    }

    private SpecialDay special(LocalDate day, DayHours hours) {
        SpecialDay special = new SpecialDay(day, hours(), hours());
        fill(special.shifts, special.breaks, hours);
        return special;
    }

    private Target target(String centre, @Nullable Integer pieces) {
        Target target = new Target(centre, pieces());
        target.pieces.load(pieces == null ? "" : pieces.toString(), "");
        return target;
    }

    /** Monday's hours on the four days after it. */
    public void copyMonday() {
        WeekDay monday = week.getFirst();
        week.subList(1, 5).forEach(day -> {
            day.shifts.text().set(monday.shifts.now());
            day.breaks.text().set(monday.breaks.now());
        });
    }

    /** Closed on that day; one that is there already gets the new name. */
    public void addHoliday(LocalDate day, String name) {
        SortedMap<LocalDate, String> all = holidayMap();
        all.put(day, name.strip());
        setHolidays(all);
    }

    /** Closed on those days that are not listed yet. */
    public void addHolidays(SortedMap<LocalDate, String> days) {
        SortedMap<LocalDate, String> all = holidayMap();
        days.forEach(all::putIfAbsent);
        setHolidays(all);
    }

    private void setHolidays(SortedMap<LocalDate, String> all) {
        holidays.setAll(all.entrySet().stream().map(day -> new Holiday(day.getKey(), day.getValue())).toList());
    }

    public void removeHoliday(Holiday holiday) {
        holidays.remove(holiday);
    }

    /** Hours of its own for a day, to begin with those of its day of the week; nothing where it has some already. */
    public void addException(LocalDate day) {
        if (exceptions.stream().noneMatch(special -> special.day.equals(day))) {
            SpecialDay special = special(day, DayHours.CLOSED);
            WeekDay usual = week.get(day.getDayOfWeek().getValue() - 1);
            List<SpecialDay> all = new ArrayList<>(exceptions);
            all.add(special);
            all.sort(Comparator.comparing(SpecialDay::day));
            exceptions.setAll(all);
            special.shifts.text().set(usual.shifts.now());
            special.breaks.text().set(usual.breaks.now());
        }
    }

    public void removeException(SpecialDay day) {
        exceptions.remove(day);
    }

    private SortedMap<LocalDate, String> holidayMap() {
        SortedMap<LocalDate, String> map = new TreeMap<>();
        holidays.forEach(holiday -> map.put(holiday.day, holiday.name));
        return map;
    }

    private SortedMap<LocalDate, DayHours> exceptionMap() {
        SortedMap<LocalDate, DayHours> map = new TreeMap<>();
        exceptions.forEach(special -> map.put(special.day, dayHours(special.shifts, special.breaks)));
        return map;
    }

    private static DayHours dayHours(Field shifts, Field breaks) {
        return new DayHours(spans(shifts), spans(breaks));
    }

    private static List<HourSpan> spans(Field field) {
        return HoursText.parse(field.now()).orElse(List.of());
    }

    private Map<DayOfWeek, DayHours> weekMap() {
        Map<DayOfWeek, DayHours> map = new EnumMap<>(DayOfWeek.class);
        week.stream().filter(day -> !spans(day.shifts).isEmpty()).forEach(day -> map.put(day.day, dayHours(day.shifts, day.breaks)));
        return map;
    }

    SharedPlanning.Stored base() {
        return Objects.requireNonNull(base);
    }

    /** What stands there; meaningless while a field is faulty. */
    Planning planning() {
        Map<String, Integer> given = new TreeMap<>();
        targets.stream().filter(target -> pieces(target.pieces.now()) > 0)
                .forEach(target -> given.put(target.centre, pieces(target.pieces.now())));
        return new Planning(new WorkCalendar(weekMap(), holidayMap(), exceptionMap()), given);
    }

    /** Hours of a usual week, in milliseconds: tO, and tO without breaks. */
    public long[] usualWeek() {
        Planning usual = new Planning(new WorkCalendar(weekMap(), new TreeMap<>(), new TreeMap<>()), Map.of());
        long[] sums = new long[2];
        for (int i = 0; i < 7; i++) {
            // hours after midnight belong to the day after; over a whole week of the same hours nothing is lost
            DayPlan plan = usual.of("", SOME_MONDAY.plusDays(i), LocalTime.MIDNIGHT);
            sums[0] += plan.openings().stream().mapToLong(DayPlan.Span::millis).sum();
            sums[1] += plan.requiredMs();
        }
        return sums;
    }

    @Override
    void revert() {
        SharedPlanning.Stored stored = base;
        if (stored != null) {
            load(stored, targets.stream().map(target -> new Centre(0, target.centre, "", true)).toList());
        }
    }
}
