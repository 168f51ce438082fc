package fr.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.export.RowForm;
import fr.vigie.model.VigieException;
import fr.vigie.store.Listing;
import fr.vigie.store.Pages;
import fr.vigie.store.Span;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What all lists have: parts, their number of rows, the way to the next part, CSV. */
final class Lists {
    static final Param<Integer> SKIP = Param.query("skip", ValueType.SKIP);
    static final Param<Integer> LIMIT = Param.query("limit", ValueType.LIMIT);
    /** The key of the last row of the part before; {@code Link} brings it. */
    static final Param<List<Long>> AFTER = Param.query("apres", ValueType.KEY);
    static final Param<LocalDate> FROM = Param.query("date_debut", ValueType.DAY);
    static final Param<LocalDate> TO = Param.query("date_fin", ValueType.DAY);
    static final Param<Long> CENTRE = Param.query("centre_usinage_id", ValueType.ID);
    static final Param<Long> SESSION = Param.query("session_id", ValueType.ID);
    static final Param<String> TYPE = Param.query("type_cu", ValueType.text(1, 50));
    static final Param<Long> ID = Param.path("id", ValueType.ID);
    private static final int LIMIT_DEFAULT = 100;

    private final Pages pages;
    private final Answers answers;
    private final Streams streams;

    Lists(Pages pages, Answers answers, Streams streams) {
        this.pages = pages;
        this.answers = answers;
        this.streams = streams;
    }

    /** The filters, then the parameters of every list. */
    static List<Param<?>> parameters(Param<?>... filters) {
        List<Param<?>> all = new ArrayList<>(List.of(filters));
        all.addAll(List.of(SKIP, LIMIT, AFTER));
        return all;
    }

    <R> Route list(String path, String operation, String tag, Listing<R> listing, RowForm<R> form, Param<?>... filters) {
        return Route.get(path, operation, tag, Reply.list(form), call -> answer(call, listing, form)).with(parameters(filters));
    }

    <R> Route one(String path, String operation, String tag, Listing<R> listing, RowForm<R> form) {
        return Route.get(path, operation, tag, Reply.one(200, form), call -> answers.keep(call, () -> {
            R row = pages.one(listing, call.get(ID)).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND));
            return Answers.Answer.of(Json.bytes(json -> object(json, form, row)), Map.of());
        })).with(ID);
    }

    <R> void answer(Call call, Listing<R> listing, RowForm<R> form) throws VigieException, IOException {
        checkDays(call);
        Map<String, Object> filter = filter(call, listing);
        List<Long> after = call.find(AFTER).orElse(List.of());
        if (!after.isEmpty() && after.size() != listing.keyLength()) {
            throw Problem.of(ProblemKind.PARAMETER, AFTER.name());
        }
        int skip = call.find(SKIP).orElse(0);
        if (Accept.csv(call.context())) {
            OptionalLong limit = call.find(LIMIT).map(OptionalLong::of).orElse(OptionalLong.empty());
            streams.csv(call, listing, form, filter, new Span(skip, limit, after));
            return;
        }
        int limit = call.find(LIMIT).orElse(LIMIT_DEFAULT);
        answers.keep(call, () -> page(call, listing, form, filter, new Span(skip, OptionalLong.of(limit), after)));
    }

    /** @throws Problem where the last day is before the first */
    static void checkDays(Call call) {
        if (call.find(FROM).isPresent() && call.find(TO).isPresent() && call.get(TO).isBefore(call.get(FROM))) {
            throw Problem.of(ProblemKind.PARAMETER, TO.name());
        }
    }

    private static <R> Map<String, Object> filter(Call call, Listing<R> listing) {
        Map<String, Object> filter = new LinkedHashMap<>(call.values());
        filter.keySet().retainAll(listing.filters());
        return filter;
    }

    private <R> Answers.Answer page(Call call, Listing<R> listing, RowForm<R> form, Map<String, Object> filter, Span span)
            throws VigieException, IOException {
        Pages.Page<R> page = pages.page(listing, filter, span);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Total-Count", Long.toString(page.total()));
        if (page.rows().size() == span.limit().orElseThrow()) {
            headers.put("Link", "<" + next(call, listing.key(page.rows().getLast())) + ">; rel=\"next\"");
        }
        return Answers.Answer.of(Json.bytes(json -> {
            json.writeStartArray();
            for (R row : page.rows()) {
                object(json, form, row);
            }
            json.writeEndArray();
        }), headers);
    }

    static <R> void object(JsonGenerator json, RowForm<R> form, R row) throws IOException {
        json.writeStartObject();
        form.json(row, json);
        json.writeEndObject();
    }

    /** By the key of the last row, not by counting: rows that are added meanwhile shift nothing. */
    private static String next(Call call, List<Long> key) {
        Map<String, String> query = new LinkedHashMap<>();
        call.route().parameters().stream().filter(parameter -> parameter.place() == Param.Place.QUERY)
                .forEach(parameter -> call.find(parameter).ifPresent(value -> query.put(parameter.name(), value.toString())));
        query.remove(SKIP.name());
        query.put(AFTER.name(), key.stream().map(String::valueOf).collect(Collectors.joining("-")));
        return call.context().path() + "?" + query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
