package fr.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.export.RowForm;
import fr.vigie.export.RowForms;
import fr.vigie.model.Totals;
import fr.vigie.model.VigieException;
import fr.vigie.store.CentreRow;
import fr.vigie.store.Listings;
import fr.vigie.store.Pages;
import fr.vigie.store.SessionExport;
import fr.vigie.store.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Sums over sessions (spec 1.6): milliseconds are added, rates come from the sums, with the fields of the statistics' export. */
final class StatsRoutes {
    private static final String TAG = "statistiques";
    private static final RowForm<Totals> TOTALS = RowForms.totals("Totaux", Set.of("centre", "type_cu", "debut", "fin"));

    private final Pages pages;
    private final Answers answers;

    StatsRoutes(Pages pages, Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    List<Route> routes() {
        Map<String, Object> total = Reply.reference(TOTALS);
        Map<String, Object> days = Schema.of("date_debut", nullableDay(), "date_fin", nullableDay());
        Map<String, Object> summary = new LinkedHashMap<>(days);
        summary.put("total", total);
        summary.put("par_type", groups("type_cu", Schema.of("type", "string"), total));
        Map<String, Object> centre = new LinkedHashMap<>(days);
        centre.put("centre", Reply.reference(RowForms.CENTRES));
        centre.put("total", total);
        centre.put("par_jour", groups("date_production", Schema.of("type", "string", "format", "date"), total));
        return List.of(
                Route.get("/stats/production-summary", "productionSummary", TAG, Reply.object(object(summary), TOTALS),
                        call -> keep(call, null)).with(Lists.FROM, Lists.TO),
                Route.get("/stats/production-by-centre/{id}", "productionByCentre", TAG,
                        Reply.object(object(centre), TOTALS, RowForms.CENTRES),
                        call -> keep(call, pages.one(Listings.CENTRES, call.get(Lists.ID))
                                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND))))
                        .with(Lists.ID, Lists.FROM, Lists.TO));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Schema.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private static Map<String, Object> nullableDay() {
        return Schema.of("type", List.of("string", "null"), "format", "date");
    }

    private static Map<String, Object> groups(String name, Map<String, Object> of, Map<String, Object> total) {
        Map<String, Object> own = Schema.of("type", "object", "required", List.of(name), "properties", Schema.of(name, of));
        return Schema.of("type", "array", "items", Schema.of("allOf", List.of(own, total)));
    }

    private void keep(Call call, @org.jspecify.annotations.Nullable CentreRow centre) throws VigieException, IOException {
        Lists.checkDays(call);
        answers.keep(call, () -> Answers.Answer.of(Json.bytes(json -> {
            Function<SessionExport, String> group = centre == null
                    ? row -> row.session().centre().type()
                    : row -> row.session().day().toString();
            Map<String, Totals> groups = new TreeMap<>();
            Totals all = sum(call, group, groups);
            json.writeStartObject();
            day(json, Lists.FROM, call);
            day(json, Lists.TO, call);
            if (centre != null) {
                json.writeFieldName("centre");
                Lists.object(json, RowForms.CENTRES, centre);
            }
            json.writeFieldName("total");
            Lists.object(json, TOTALS, all);
            write(json, centre == null ? "par_type" : "par_jour", centre == null ? "type_cu" : "date_production", groups);
            json.writeEndObject();
        }), Map.of()));
    }

    private Totals sum(Call call, Function<SessionExport, String> group, Map<String, Totals> groups) throws VigieException {
        Map<String, Object> filter = new LinkedHashMap<>(call.values());
        Object centre = filter.remove(Lists.ID.name());
        if (centre != null) {
            filter.put(Lists.CENTRE.name(), centre);
        }
        Totals[] all = {Totals.NONE};
        pages.stream(Listings.SESSIONS, filter, Span.ALL, row -> {
            all[0] = all[0].plus(row.session().figures());
            groups.merge(group.apply(row), Totals.NONE.plus(row.session().figures()),
                    (sum, one) -> sum.plus(row.session().figures()));
        });
        return all[0];
    }

    private static void day(JsonGenerator json, Param<LocalDate> parameter, Call call) throws IOException {
        json.writeFieldName(parameter.name());
        LocalDate day = call.find(parameter).orElse(null);
        if (day == null) {
            json.writeNull();
        } else {
            json.writeString(day.toString());
        }
    }

    private static void write(JsonGenerator json, String array, String name, Map<String, Totals> groups) throws IOException {
        json.writeArrayFieldStart(array);
        for (Map.Entry<String, Totals> group : groups.entrySet()) {
            json.writeStartObject();
            json.writeStringField(name, group.getKey());
            TOTALS.json(group.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
