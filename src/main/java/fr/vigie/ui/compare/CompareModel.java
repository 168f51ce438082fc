package fr.vigie.ui.compare;

import fr.vigie.export.ShownTable;
import fr.vigie.pipeline.History;
import fr.vigie.pipeline.HistoryComparison;
import fr.vigie.pipeline.HistoryQuestion;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.PeriodMemory;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is compared over which period, and how the user looks at it. One answer feeds the table, the lines and the calendars. */
public final class CompareModel {
    private final History history;
    private final Messages texts;
    private final Figures figures;
    private final Memory memory;
    private final PeriodMemory periods;
    private final Supplier<LocalDate> today;
    private final Loading<HistoryComparison> loading;
    private Period period;
    private boolean following;
    private CompareChoice choice;

    /** @param today the present production day */
    public CompareModel(History history, Kit kit, Supplier<LocalDate> today) {
        this.history = history;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.memory = kit.memory();
        this.periods = new PeriodMemory(memory, "compare.period", Period.Unit.MONTH);
        this.today = today;
        this.loading = new Loading<>(kit.tasks(), kit.notices());
        this.period = periods.recall(today.get());
        this.following = period.contains(today.get());
        this.choice = CompareChoice.recall(memory);
    }

    /** Changes with every answer. */
    public ReadOnlyObjectProperty<@Nullable HistoryComparison> comparison() {
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

    public CompareChoice choice() {
        return choice;
    }

    /** Looks at the same answer in another way. */
    public void look(CompareChoice wanted) {
        choice = wanted;
        wanted.remember(memory);
    }

    /** Shows another period. */
    public void choose(Period wanted) {
        period = wanted;
        following = wanted.contains(today.get());
        periods.remember(wanted, today.get());
        loading.clear();
        refresh();
    }

    /** Reads anew; "this month" goes on to the next when that has begun. */
    public void refresh() {
        if (following && period.unit() != Period.Unit.FREE && !period.contains(today.get())) {
            period = Period.of(period.unit(), today.get());
        }
        HistoryQuestion question = ComparePeriods.of(period, today.get());
        loading.load(() -> history.compare(question));
    }

    /** Empty while the answer is on its way. */
    Optional<CompareBuilder> builder() {
        return Optional.ofNullable(loading.value().get())
                .map(taken -> new CompareBuilder(taken, choice, today.get(), texts, figures));
    }

    /** The screen's words; empty while the answer is on its way. */
    Optional<CompareState> state() {
        return builder().map(CompareBuilder::build);
    }

    /** The comparison as it is shown, with numbers in full. */
    ShownTable export() {
        HistoryComparison taken = Objects.requireNonNull(loading.value().get());
        return new CompareExport(texts).of(choice.types() ? taken.types() : taken.centres(), taken.all());
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
