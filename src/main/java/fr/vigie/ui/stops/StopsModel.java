package fr.vigie.ui.stops;

import fr.vigie.model.Fault;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.JustifiedPeriods;
import fr.vigie.pipeline.Justifying;
import fr.vigie.store.JustificationChange;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.States;
import fr.vigie.ui.fx.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** <em>Arrêts et attentes</em>: which periods are shown, what the user says of those chosen, and what came of saving it. */
public final class StopsModel {
    private static final String FILTER = "stops.filter";

    private final Justifying justifying;
    private final Tasks tasks;
    private final Notices notices;
    private final Memory memory;
    private final Messages texts;
    private final Messages faults;
    private final Figures figures;
    private final LocalDate today;
    private final Loading<JustifiedPeriods> loading;
    private final ReadOnlyObjectWrapper<@Nullable StopsState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Draft.EditState> edit = new ReadOnlyObjectWrapper<>(Draft.EditState.NOTHING);
    private final Draft draft = new Draft();
    private StopsFilter filter;
    private boolean remembered = true;
    private boolean saving;
    private boolean refused;
    private @Nullable Notice refusal;
    private List<JustificationChange> undo = List.of();

    /** @param today the present production day */
    public StopsModel(Justifying justifying, Kit kit, LocalDate today) {
        this.justifying = justifying;
        this.tasks = kit.tasks();
        this.notices = kit.notices();
        this.memory = kit.memory();
        this.texts = kit.texts();
        this.faults = kit.faults();
        this.figures = kit.figures();
        this.today = today;
        this.loading = new Loading<>(kit.tasks(), kit.notices());
        this.filter = memory.recall(FILTER).flatMap(text -> StopsFilter.parse(text, today)).orElse(StopsFilter.first(today));
        loading.value().subscribe(this::arrived);
    }

    /** Null before the first data, and after a failure without any. */
    public ReadOnlyObjectProperty<@Nullable StopsState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return loading.failure();
    }

    /** What the fields under the table show. */
    ReadOnlyObjectProperty<Draft.EditState> edit() {
        return edit.getReadOnlyProperty();
    }

    public StopsFilter filter() {
        return filter;
    }

    public LocalDate today() {
        return today;
    }

    /** One centre's day, without touching what is remembered. */
    public void open(@Nullable Long centreId, @Nullable LocalDate day) {
        if (centreId != null || day != null) {
            remembered = false;
            StopsFilter first = StopsFilter.first(today).with(new StopsFilter.Scope(centreId, null));
            filter = day == null ? first : first.with(Period.of(Period.Unit.DAY, day)).atLeast(0);
        }
        refresh();
    }

    public void refresh() {
        StopsFilter asked = filter;
        loading.load(() -> justifying.periods(asked.query()));
    }

    /** Shows other periods. */
    public void filter(StopsFilter wanted) {
        if (wanted.equals(filter)) {
            return;
        }
        boolean other = !wanted.query().equals(filter.query());
        filter = wanted;
        if (remembered) {
            memory.remember(FILTER, wanted.text(today));
        }
        if (other) {
            refresh();
        } else {
            arrived(loading.value().get());
        }
    }

    private void arrived(@Nullable JustifiedPeriods data) {
        if (data != null) {
            StopsState built = new StopsBuilder(data, filter, texts).build();
            renew(built.lines());
            state.set(built);
            show();
        }
    }

    /** The chosen periods as they are now; those that are gone are chosen no more. */
    private void renew(List<Line> lines) {
        Map<PeriodKey, Line> now = new HashMap<>();
        lines.forEach(line -> now.put(line.key(), line));
        draft.choose(draft.lines().stream().map(line -> now.get(line.key())).filter(Objects::nonNull).toList());
        if (refused) {
            refused = false;
            draft.accept();
        }
    }

    private void show() {
        edit.set(draft.state(saving, !undo.isEmpty(), draft.dirty() ? refusal : null));
    }

    // Choosing and saying

    /** The user chose these rows. */
    public void choose(List<Line> lines) {
        draft.choose(lines);
        refusal = draft.dirty() ? refusal : null;
        show();
    }

    public List<Line> chosen() {
        return draft.lines();
    }

    /** @param id null for no reason */
    public void reason(@Nullable Integer id) {
        if (!draft.lines().isEmpty()) {
            draft.reason(id);
            show();
        }
    }

    /** A key typed on the table: the digit of a reason's place, or the letter it begins with, again for the next such one. */
    public void typed(String key) {
        StopsState now = state.get();
        if (now == null || key.isBlank()) {
            return;
        }
        List<Reason> offered = now.offered();
        if (Character.isDigit(key.charAt(0))) {
            int place = Math.floorMod(Character.digit(key.charAt(0), 10) - 1, 10);
            if (place < offered.size()) {
                reason(offered.get(place).id());
            }
            return;
        }
        String letter = key.toLowerCase(Locale.ROOT);
        List<Reason> fitting = offered.stream().filter(reason -> reason.label().toLowerCase(Locale.ROOT).startsWith(letter)).toList();
        if (!fitting.isEmpty()) {
            int at = fitting.stream().map(Reason::id).toList().indexOf(edit.get().reasonId());
            reason(fitting.get((at + 1) % fitting.size()).id());
        }
    }

    public void comment(String text) {
        if (!draft.lines().isEmpty() && !text.equals(edit.get().comment())) {
            draft.comment(text.length() > Justification.COMMENT_AT_MOST ? text.substring(0, Justification.COMMENT_AT_MOST) : text);
            show();
        }
    }

    /** Lets go of what was begun. */
    public void discard() {
        draft.forget();
        refusal = null;
        show();
    }

    // Saving

    public void save() {
        List<JustificationChange> changes = draft.changes();
        if (saving || !draft.dirty()) {
            return;
        }
        if (changes.isEmpty()) {
            discard();
            return;
        }
        Map<PeriodKey, IdlePeriod> before = new HashMap<>();
        draft.lines().forEach(line -> before.put(line.key(), line.period()));
        send(changes, saved -> {
            draft.choose(List.of());
            undo = reversal(before, saved);
            notices.done(texts.get("stops.saved", saved.size()));
        });
    }

    private static List<JustificationChange> reversal(Map<PeriodKey, IdlePeriod> before, Map<PeriodKey, Justification> saved) {
        List<JustificationChange> reversal = new ArrayList<>();
        saved.forEach((key, said) -> {
            IdlePeriod was = Objects.requireNonNull(before.get(key));
            reversal.add(new JustificationChange(key, was.reasonId(), was.comment(), said.version()));
        });
        return reversal;
    }

    /** Takes the last saved change back, where nobody changed those periods since. */
    public void undo() {
        if (!saving && !undo.isEmpty()) {
            send(undo, saved -> {
                undo = List.of();
                notices.done(texts.get("stops.undone", saved.size()));
            });
        }
    }

    private void send(List<JustificationChange> changes, java.util.function.Consumer<Map<PeriodKey, Justification>> then) {
        saving = true;
        show();
        tasks.of(() -> justifying.save(changes)).onSuccess(saved -> {
            saving = false;
            refusal = null;
            then.accept(saved);
            show();
            refresh();
        }).onError(Throwable.class, error -> {
            saving = false;
            failed(error);
            show();
            refresh();
        }).start();
    }

    /** A refusal is said beside what the user wrote, which a notice would cover; where nothing is written, it is a notice like others. */
    private void failed(Throwable error) {
        refused = error instanceof VigieException known && known.fault() == Fault.JUSTIFICATION_CHANGED;
        if (refused && draft.dirty()) {
            refusal = Notice.of(error, faults);
        } else {
            undo = refused ? List.of() : undo;
            notices.failed(error);
        }
    }

    /** Saves the list of reasons; {@code done} is told what went wrong, or null. */
    public void saveReasons(List<Reason> base, List<Reason> wanted, java.util.function.Consumer<@Nullable Throwable> done) {
        tasks.of(() -> justifying.saveReasons(base, wanted)).onSuccess(saved -> {
            done.accept(null);
            refresh();
        }).onError(Throwable.class, error -> {
            done.accept(error);
            refresh();
        }).start();
    }

    // Leading on

    /** The line that a period comes from. */
    public Place proof(Line line) {
        IdlePeriod period = line.period();
        String words = texts.get("stops.proof", word(line.key().kind()), figures.exactly(line.millis()));
        return new Place.RawLog(new Place.Proof(line.centre().id(), period.day(), period.fileId(), period.line(), period.line(), words));
    }

    String word(PeriodKind kind) {
        return texts.get("legend." + States.style(kind.state()));
    }

    /** What stands beside the title. */
    public Optional<String> summary() {
        StopsState now = state.get();
        return now == null
                ? Optional.empty()
                : Optional.of(texts.get("stops.summary", now.toJustify(), figures.clockSeconds(now.at())));
    }

    /** Leaves: nothing that is still under way arrives. */
    public void forget() {
        loading.forget();
    }
}
