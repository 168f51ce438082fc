package fr.vigie.ui.sessions;

import fr.vigie.pipeline.History;
import fr.vigie.pipeline.HistoryFilter;
import fr.vigie.pipeline.HistorySession;
import fr.vigie.pipeline.HistorySessions;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.pipeline.HistorySubject;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.PeriodMemory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which sessions are listed: a period is read at once, what passes the filters is chosen from it here. */
public final class SessionsModel {
    private static final Comparator<HistorySession> NEWEST_FIRST = Comparator
            .comparing((HistorySession row) -> row.session().day()).reversed().thenComparing(row -> row.session().centre().name());

    private final History history;
    private final Messages texts;
    private final Figures figures;
    private final Memory memory;
    private final PeriodMemory periods;
    private final Supplier<LocalDate> today;
    private final Loading<HistorySessions> loading;
    private Period period;
    private boolean following;
    private SessionFilters filters;

    /** @param today the present production day */
    public SessionsModel(History history, Kit kit, Supplier<LocalDate> today) {
        this.history = history;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.memory = kit.memory();
        this.periods = new PeriodMemory(memory, "sessions.period", Period.Unit.MONTH);
        this.today = today;
        this.loading = new Loading<>(kit.tasks(), kit.notices());
        this.period = periods.recall(today.get());
        this.following = period.contains(today.get());
        this.filters = SessionFilters.recall(memory);
    }

    /** Changes with every answer. */
    public ReadOnlyObjectProperty<@Nullable HistorySessions> sessions() {
        return loading.value();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return loading.failure();
    }

    public Period period() {
        return period;
    }

    public LocalDate today() {
        return today.get();
    }

    public SessionFilters filters() {
        return filters;
    }

    /** Shows another period. */
    public void choose(Period wanted) {
        period = wanted;
        following = wanted.contains(today.get());
        periods.remember(wanted, today.get());
        loading.clear();
        refresh();
    }

    /** A type leaves out the centres of others. */
    public void filter(SessionFilters wanted) {
        boolean centreFits = wanted.type() == null || wanted.centre() == null
                || centres().stream().anyMatch(centre -> centre.name().equals(wanted.centre()) && centre.type().equals(wanted.type()));
        filters = centreFits ? wanted : new SessionFilters(wanted.type(), null, wanted.anomaliesOnly());
        filters.remember(memory);
    }

    private List<HistorySubject> centres() {
        HistorySessions taken = loading.value().get();
        return taken == null ? List.of() : taken.centres();
    }

    /** Reads the period anew; "this month" goes on to the next when that has begun. */
    public void refresh() {
        if (following && period.unit() != Period.Unit.FREE && !period.contains(today.get())) {
            period = Period.of(period.unit(), today.get());
        }
        HistoryFilter asked = HistoryFilter.of(new HistorySpan(period.from(), period.to()));
        loading.load(() -> history.sessions(asked));
    }

    /** Empty while the period's sessions are on their way. */
    public Optional<SessionsState> state() {
        return Optional.ofNullable(loading.value().get()).map(this::state);
    }

    private SessionsState state(HistorySessions taken) {
        List<HistorySession> rows = taken.sessions().stream().filter(filters::pass).sorted(NEWEST_FIRST).toList();
        return new SessionsState(taken.sessions().isEmpty(), rows, types(taken), centres(taken),
                texts.get("sessions.origin", figures.clockSeconds(taken.at())));
    }

    private List<Choice> types(HistorySessions taken) {
        Map<String, String> known = new LinkedHashMap<>();
        taken.centres().forEach(centre -> known.put(centre.type(), centre.type() + " · " + centre.typeLabel()));
        if (filters.type() != null) {
            known.putIfAbsent(filters.type(), filters.type());
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice(null, texts.get("sessions.types"))));
        known.forEach((type, words) -> choices.add(new Choice(type, words)));
        return choices;
    }

    private List<Choice> centres(HistorySessions taken) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(null, texts.get("sessions.centres"))));
        taken.centres().stream().filter(centre -> filters.type() == null || filters.type().equals(centre.type()))
                .forEach(centre -> choices.add(new Choice(centre.name(), centre.name())));
        String chosen = filters.centre();
        if (chosen != null && choices.stream().noneMatch(choice -> chosen.equals(choice.value()))) {
            choices.add(new Choice(chosen, chosen));
        }
        return choices;
    }

    /** Whose sessions these are, for the name of an export. */
    public String subject() {
        return filters.centre() != null ? filters.centre() : filters.type() != null ? filters.type() : texts.get("sessions.all");
    }

    /** The period by its name. */
    public String periodWords() {
        return figures.period(period);
    }

    /** Leaves: nothing that is still under way arrives. */
    public void forget() {
        loading.forget();
    }
}
