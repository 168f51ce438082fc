package fr.vigie.ui.stops;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.stops.StopsFilter.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen without a screen. */
class StopsModelTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeKit kit = new FakeKit();
    private final StopsModel model = new StopsModel(workshop.justifying(), kit.kit(), TODAY);

    @BeforeEach
    void open() {
        model.open(null, null);
    }

    private StopsState state() {
        return Objects.requireNonNull(model.state().get());
    }

    private Line line(int index) {
        return state().lines().get(index);
    }

    private Line again(Line line) {
        return state().lines().stream().filter(each -> each.key().equals(line.key())).findFirst().orElseThrow();
    }

    private static int reason(StopsState state, String label) {
        return state.reasons().stream().filter(reason -> reason.label().equals(label)).findFirst().orElseThrow().id();
    }

    @Test
    void it_shows_the_last_seven_days_those_to_justify_first_as_many_as_the_rail_says() throws Exception {
        assertThat(model.filter().period()).isEqualTo(Period.free(TODAY.minusDays(6), TODAY));
        int wanted = workshop.snapshot(null).toJustify();
        assertThat(wanted).isPositive();
        assertThat(state().toJustify()).isEqualTo(wanted);
        assertThat(state().lines().subList(0, wanted)).allMatch(Line::toJustify)
                .allMatch(line -> line.key().kind() == PeriodKind.STOP && line.reason() == null && line.millis() >= 120_000);
        assertThat(state().lines().subList(wanted, state().lines().size())).noneMatch(Line::toJustify).isNotEmpty();
        assertThat(model.summary()).contains(wanted + " arrêts à justifier · données à 14:30:40");
        model.filter(model.filter().onlyToJustify(true));
        assertThat(state().lines()).hasSize(wanted);
    }

    @Test
    void shown_and_hidden_less_what_is_outside_is_the_sessions_time() {
        for (StopsFilter filter : List.of(model.filter(), model.filter().atLeast(600), model.filter().atLeast(0),
                model.filter().with(PeriodKind.WAIT, false), model.filter().onlyToJustify(true))) {
            model.filter(filter);
            assertThat(state().balances()).hasSize(3).allSatisfy(balance -> {
                assertThat(balance.shown() + balance.hidden() - balance.outside()).isEqualTo(balance.session());
                assertThat(balance.hidden()).isNotNegative();
            });
        }
        model.filter(model.filter().onlyToJustify(false).atLeast(0).with(PeriodKind.WAIT, true));
        assertThat(state().balances()).allMatch(balance -> balance.hidden() == 0);
    }

    @Test
    void a_bar_of_the_chart_shows_its_periods_alone_until_it_is_clicked_again() {
        StopsState.Bar first = state().pareto().getFirst();
        assertThat(state().pareto()).isSortedAccordingTo((a, b) -> Long.compare(b.millis(), a.millis()));
        assertThat(state().pareto().getLast().cumulative()).isEqualTo(100);
        assertThat(first.part()).isEqualTo(1);
        int all = state().lines().size();
        model.filter(model.filter().pick(first.key()));
        assertThat(state().lines()).hasSize(first.count());
        assertThat(state().lines().stream().mapToLong(Line::millis).sum()).isEqualTo(first.millis());
        assertThat(state().pareto()).as("the others stay, to be clicked").hasSizeGreaterThan(3);
        model.filter(model.filter().pick(first.key()));
        assertThat(state().lines()).hasSize(all);
        model.filter(model.filter().by(By.HOUR));
        assertThat(state().pareto()).extracting(bar -> Integer.parseInt(bar.key())).isSorted();
        assertThat(state().pareto()).allMatch(bar -> bar.cumulative() == null);
        model.filter(model.filter().by(By.CENTRE));
        assertThat(state().pareto()).extracting(StopsState.Bar::label).containsExactlyInAnyOrder("DEM12", "DEM12 Ligne 2", "DEMALU",
                "SU12");
    }

    @Test
    void a_digit_gives_the_reason_in_that_place_and_a_letter_goes_round_those_that_begin_with_it() {
        model.choose(List.of(line(0)));
        model.typed("1");
        assertThat(model.edit().get().reasonId()).isEqualTo(reason(state(), "Pause"));
        model.typed("0");
        assertThat(model.edit().get().reasonId()).isEqualTo(reason(state(), "Manque opérateur"));
        model.typed("p");
        assertThat(model.edit().get().reasonId()).isEqualTo(reason(state(), "Pause"));
        model.typed("P");
        assertThat(model.edit().get().reasonId()).isEqualTo(reason(state(), "Panne"));
        model.typed("p");
        assertThat(model.edit().get().reasonId()).isEqualTo(reason(state(), "Pause"));
        model.typed("x");
        assertThat(model.edit().get().dirty()).isTrue();
    }

    @Test
    void many_are_justified_at_once_keeping_what_each_had_where_nothing_was_said() {
        List<Line> three = List.of(line(0), line(1), line(state().toJustify() + 1));
        @Nullable
        Integer had = three.get(2).period().reasonId();
        model.choose(three);
        model.comment("courroie ");
        model.save();
        assertThat(kit.news).containsExactly("3 périodes enregistrées");
        assertThat(three).allSatisfy(line -> assertThat(again(line).period().comment()).isEqualTo("courroie"));
        assertThat(again(three.get(2)).period().reasonId()).isEqualTo(had);
        assertThat(again(three.get(0)).toJustify()).as("a comment is no reason").isTrue();
        int wanted = state().toJustify();
        model.choose(List.of(again(three.get(0)), again(three.get(1))));
        model.typed("6");
        model.save();
        assertThat(state().toJustify()).isEqualTo(wanted - 2);
        assertThat(again(three.get(1)).reason()).extracting(Reason::label).isEqualTo("Panne");
        assertThat(again(three.get(1)).period().comment()).isEqualTo("courroie");
        assertThat(model.edit().get().undoable()).isTrue();
        model.undo();
        assertThat(state().toJustify()).isEqualTo(wanted);
        assertThat(again(three.get(1)).period().comment()).isEqualTo("courroie");
        assertThat(model.edit().get().undoable()).isFalse();
    }

    @Test
    void what_another_desktop_saved_first_refuses_and_keeps_the_users_words() {
        Line chosen = line(0);
        model.choose(List.of(chosen));
        model.comment("mes mots");
        workshop.justifying().sayElsewhere(chosen.key(), 7, "les siens");
        model.save();
        Notice refusal = Objects.requireNonNull(model.edit().get().refusal());
        assertThat(refusal.what()).startsWith("paul@atelier a enregistré avant vous, le 2025-05-28 14:30:00");
        assertThat(refusal.code()).isEqualTo(Fault.JUSTIFICATION_CHANGED.name());
        assertThat(kit.failures).as("no notice that covers the fields").isEmpty();
        assertThat(again(chosen).period().comment()).as("the row shows theirs").isEqualTo("les siens");
        assertThat(model.edit().get().comment()).as("the field keeps ours").isEqualTo("mes mots");
        assertThat(model.edit().get().dirty()).isTrue();
        model.save();
        assertThat(again(chosen).period().comment()).as("seen, and replaced").isEqualTo("mes mots");
        assertThat(again(chosen).period().reasonId()).isEqualTo(7);
        assertThat(model.edit().get().refusal()).isNull();
    }

    @Test
    void what_reaches_the_screen_while_one_writes_is_refused_too() {
        Line chosen = line(0);
        model.choose(List.of(chosen));
        model.typed("3");
        workshop.justifying().sayElsewhere(chosen.key(), 7, "les siens");
        model.refresh();
        assertThat(model.edit().get().reasonId()).as("ours is kept").isEqualTo(3);
        model.save();
        assertThat(model.edit().get().refusal()).isNotNull();
        assertThat(again(chosen).period().reasonId()).isEqualTo(7);
        model.discard();
        assertThat(model.edit().get().refusal()).isNull();
        assertThat(model.edit().get().reasonId()).isEqualTo(7);
    }

    @Test
    void another_choice_drops_what_was_begun_and_the_same_one_read_anew_does_not() {
        model.choose(List.of(line(0)));
        model.comment("à moitié");
        model.refresh();
        assertThat(model.edit().get().comment()).isEqualTo("à moitié");
        model.choose(List.of(line(1)));
        assertThat(model.edit().get().dirty()).isFalse();
        assertThat(model.edit().get().comment()).isEmpty();
    }

    @Test
    void nothing_is_saved_where_nothing_changes() {
        Line justified = state().lines().stream().filter(line -> line.reason() != null).findFirst().orElseThrow();
        model.choose(List.of(justified));
        model.reason(justified.period().reasonId());
        model.save();
        assertThat(kit.news).isEmpty();
        assertThat(again(justified).period().version()).isEqualTo(justified.period().version());
        assertThat(model.edit().get().dirty()).isFalse();
    }

    @Test
    void a_place_shows_one_centres_day_whole_and_is_not_remembered() {
        model.filter(model.filter().atLeast(600));
        StopsModel other = new StopsModel(workshop.justifying(), kit.kit(), TODAY);
        other.open(3L, TODAY.minusDays(1));
        assertThat(Objects.requireNonNull(other.state().get()).lines()).isNotEmpty()
                .allMatch(line -> line.centre().id() == 3 && line.period().day().equals(TODAY.minusDays(1)));
        other.filter(other.filter().atLeast(0));
        StopsModel next = new StopsModel(workshop.justifying(), kit.kit(), TODAY.plusDays(3));
        assertThat(next.filter().atLeastSeconds()).as("remembered").isEqualTo(600);
        assertThat(next.filter().period()).as("rolls on").isEqualTo(Period.free(TODAY.minusDays(3), TODAY.plusDays(3)));
    }

    @Test
    void a_period_leads_to_its_line() {
        Line line = line(0);
        assertThat(model.proof(line)).isInstanceOfSatisfying(Place.RawLog.class, log -> {
            Place.Proof proof = Objects.requireNonNull(log.proof());
            assertThat(proof.line()).isEqualTo(line.period().line());
            assertThat(proof.centreId()).isEqualTo(line.centre().id());
            assertThat(proof.words()).startsWith("Arrêt volontaire · ");
        });
    }

    @Test
    void a_filter_survives_as_text() {
        StopsFilter filter = model.filter().with(PeriodKind.WAIT, false).with(new StopsFilter.Scope(null, "SU12")).onlyToJustify(true)
                .by(By.HOUR);
        assertThat(StopsFilter.parse(filter.text(TODAY), TODAY)).contains(filter);
        assertThat(StopsFilter.parse("n’importe", TODAY)).isEmpty();
        assertThat(StopsFilter.parse(filter.with(Period.of(Period.Unit.MONTH, TODAY.minusMonths(2))).text(TODAY), TODAY.plusDays(1)))
                .as("a past period stays").map(StopsFilter::period).contains(Period.of(Period.Unit.MONTH, TODAY.minusMonths(2)));
    }

    @Test
    void the_list_of_reasons_is_saved_or_refused_with_a_word() {
        List<Reason> base = state().reasons();
        ReasonsModel list = new ReasonsModel(base);
        list.entries().getFirst().label("Panne");
        assertThat(list.valid()).as("twice the same").isFalse();
        list.entries().getFirst().label("Pause café");
        list.move(list.entries().getFirst(), 1);
        list.toggle(list.entries().getLast());
        ReasonsModel.Entry added = list.add();
        assertThat(list.valid()).as("no name yet").isFalse();
        added.label("Inventaire");
        added.planned(true);
        assertThat(list.valid()).isTrue();
        List<@Nullable Throwable> answers = new ArrayList<>();
        model.saveReasons(list.base(), list.wanted(), answers::add);
        assertThat(answers).isEqualTo(Arrays.asList((Throwable) null));
        assertThat(state().reasons()).extracting(Reason::label).startsWith("Changement de série", "Pause café").endsWith("Inventaire",
                "Autre");
        assertThat(state().offered()).extracting(Reason::label).doesNotContain("Autre").contains("Inventaire");
        model.saveReasons(base, list.wanted(), answers::add);
        assertThat(answers.get(1)).isInstanceOfSatisfying(VigieException.class,
                refused -> assertThat(refused.fault()).isEqualTo(Fault.REASONS_CHANGED));
    }

    @Test
    void a_failure_keeps_what_is_shown() {
        workshop.failure = new VigieException(Fault.DATABASE_LOST);
        model.refresh();
        assertThat(kit.failures).hasSize(1);
        assertThat(state().lines()).isNotEmpty();
        StopsModel fresh = new StopsModel(workshop.justifying(), kit.kit(), TODAY);
        fresh.open(null, null);
        assertThat(fresh.state().get()).isNull();
        assertThat(fresh.failure().get()).isNotNull();
    }
}
