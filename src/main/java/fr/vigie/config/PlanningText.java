package fr.vigie.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.model.DayHours;
import fr.vigie.model.Fault;
import fr.vigie.model.HourSpan;
import fr.vigie.model.VigieException;
import fr.vigie.model.WorkCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Opening hours and targets as the shared settings {@link #CALENDAR} and {@link #TARGETS} hold them: JSON. */
public final class PlanningText {
    public static final String CALENDAR = "calendar";
    public static final String TARGETS = "targets";

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanningText() {}

    public static String of(WorkCalendar calendar) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode week = root.putObject("week");
        new TreeMap<>(calendar.week()).forEach((day, hours) -> write(week.putObject(day.name()), hours));
        ObjectNode holidays = root.putObject("holidays");
        calendar.holidays().forEach((day, name) -> holidays.put(day.toString(), name));
        ObjectNode exceptions = root.putObject("exceptions");
        calendar.exceptions().forEach((day, hours) -> write(exceptions.putObject(day.toString()), hours));
        return root.toString();
    }

    private static void write(ObjectNode to, DayHours hours) {
        write(to.putArray("shifts"), hours.shifts());
        write(to.putArray("breaks"), hours.breaks());
    }

    private static void write(ArrayNode to, List<HourSpan> spans) {
        spans.forEach(span -> to.addObject().put("name", span.name()).put("from", span.from().toString()).put("to", span.to().toString()));
    }

    /** @throws VigieException {@code SHARED_SETTING_INVALID} where the text is not what {@link #of} writes */
    public static WorkCalendar calendar(String text) throws VigieException {
        try {
            JsonNode root = JSON.readTree(text);
            Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
            root.path("week").properties().forEach(day -> week.put(DayOfWeek.valueOf(day.getKey()), hours(day.getValue())));
            SortedMap<LocalDate, String> holidays = new TreeMap<>();
            root.path("holidays").properties().forEach(day -> holidays.put(LocalDate.parse(day.getKey()), day.getValue().asText()));
            SortedMap<LocalDate, DayHours> exceptions = new TreeMap<>();
            root.path("exceptions").properties().forEach(day -> exceptions.put(LocalDate.parse(day.getKey()), hours(day.getValue())));
            return new WorkCalendar(week, holidays, exceptions);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException wrong) {
            throw new VigieException(Fault.SHARED_SETTING_INVALID, wrong, CALENDAR, text, "{\"week\":{\"MONDAY\":{\"shifts\":[…]}}}");
        }
    }

    private static DayHours hours(JsonNode node) {
        return new DayHours(spans(node.path("shifts")), spans(node.path("breaks")));
    }

    private static List<HourSpan> spans(JsonNode array) {
        List<HourSpan> spans = new ArrayList<>();
        array.forEach(span -> spans.add(new HourSpan(span.path("name").asText(), LocalTime.parse(span.path("from").asText()),
                LocalTime.parse(span.path("to").asText()))));
        return spans;
    }

    /** @param targets pieces a day by the centre's name */
    public static String of(Map<String, Integer> targets) {
        ObjectNode root = JSON.createObjectNode();
        new TreeMap<>(targets).forEach(root::put);
        return root.toString();
    }

    /** @throws VigieException {@code SHARED_SETTING_INVALID} where the text is not what {@link #of} writes */
    public static Map<String, Integer> targets(String text) throws VigieException {
        try {
            Map<String, Integer> targets = new TreeMap<>();
            for (Map.Entry<String, JsonNode> target : JSON.readTree(text).properties()) {
                if (!target.getValue().isInt() || target.getValue().intValue() < 1) {
                    throw new IllegalArgumentException(target.toString());
                }
                targets.put(target.getKey(), target.getValue().intValue());
            }
            return targets;
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw new VigieException(Fault.SHARED_SETTING_INVALID, wrong, TARGETS, text, "{\"DEM12\":900}");
        }
    }
}
