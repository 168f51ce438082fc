package fr.vigie.ui.controls;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Period.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Chooses a {@link Period}: one step back or forward, a calendar, and how long it is. */
public final class PeriodBar extends HBox {
    private final Button before = new Button();
    private final Button after = new Button();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final Label until = new Label("→");
    private final ToggleGroup units = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private Consumer<Period> chosen = period -> {};
    private @Nullable Period shown;
    private boolean telling;
    private Supplier<LocalDate> today = LocalDate::now;
    private @Nullable Figures figures;

    public PeriodBar() {
        getStyleClass().add("period-bar");
        setMinWidth(USE_PREF_SIZE);
    }

    /**
     * Call once.
     *
     * @param offered in order
     * @param newest asks for the newest day that can be chosen
     */
    public void setUp(Messages texts, Figures words, List<Unit> offered, Supplier<LocalDate> newest, Consumer<Period> whenChosen) {
        figures = words;
        today = newest;
        chosen = whenChosen;
        step(before, "left-pill", Material2AL.CHEVRON_LEFT, texts.get("period.before"), () -> Objects.requireNonNull(shown).previous());
        step(after, "right-pill", Material2AL.CHEVRON_RIGHT, texts.get("period.after"), () -> Objects.requireNonNull(shown).next());
        picker(first, texts.get("period.first"));
        picker(last, texts.get("period.last"));
        until.managedProperty().bind(until.visibleProperty());
        last.managedProperty().bind(last.visibleProperty());
        HBox days = new HBox(before, first, until, last, after);
        days.getStyleClass().add("segments");
        HBox kinds = new HBox();
        kinds.getStyleClass().add("segments");
        for (Unit unit : offered) {
            ToggleButton button = new ToggleButton(texts.get("period." + unit.name().toLowerCase(java.util.Locale.ROOT)));
            button.setUserData(unit);
            button.setToggleGroup(units);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> choose(as(unit)));
            buttons.add(button);
            kinds.getChildren().add(button);
        }
        buttons.getFirst().getStyleClass().add("left-pill");
        buttons.getLast().getStyleClass().add("right-pill");
        buttons.stream().skip(1).limit(Math.max(0, buttons.size() - 2)).forEach(button -> button.getStyleClass().add("center-pill"));
        getChildren().setAll(offered.size() > 1 ? List.of(days, kinds) : List.of(days));
    }

    private void step(Button button, String style, org.kordamp.ikonli.Ikon icon, String words, Supplier<Period> where) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add(style);
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        button.setOnAction(event -> choose(where.get()));
    }

    private void picker(DatePicker picker, String words) {
        picker.setAccessibleText(words);
        DayConverter typed = new DayConverter(Objects.requireNonNull(figures));
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : label(day);
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                LocalDate read = typed.fromString(text);
                return read != null || shown == null ? read : picker == first ? shown.from() : shown.to();
            }
        });
        picker.setDayCellFactory(owner -> new PastCell(today));
        picker.valueProperty().subscribe(day -> {
            if (day != null && !telling) {
                picked();
            }
        });
    }

    /** A period longer than a day is named whole in the first field. */
    private String label(LocalDate day) {
        Figures words = Objects.requireNonNull(figures);
        if (shown == null || shown.unit() == Unit.FREE) {
            return words.mediumDay(day);
        }
        return words.period(Period.of(shown.unit(), day));
    }

    private void picked() {
        if (shown == null) {
            return;
        }
        if (shown.unit() != Unit.FREE) {
            choose(Period.of(shown.unit(), first.getValue()));
        } else {
            LocalDate from = first.getValue();
            LocalDate to = last.getValue();
            choose(from.isAfter(to) ? Period.free(to, from) : Period.free(from, to));
        }
    }

    private Period as(Unit unit) {
        Period now = Objects.requireNonNull(shown);
        LocalDate end = now.to().isAfter(today.get()) ? today.get() : now.to();
        return unit == Unit.FREE ? Period.free(now.from(), end.isBefore(now.from()) ? now.from() : end) : Period.of(unit, end);
    }

    private void choose(Period period) {
        Period possible = period.from().isAfter(today.get()) ? Period.of(period.unit(), today.get()) : period;
        boolean changed = !possible.equals(shown);
        show(possible);
        if (changed) {
            chosen.accept(possible);
        }
    }

    /** Shows a period without telling of it. */
    public void show(Period period) {
        telling = true;
        try {
            shown = period;
            boolean free = period.unit() == Unit.FREE;
            until.setVisible(free);
            last.setVisible(free);
            first.getStyleClass().removeAll("day-field", "week-field", "month-field", "year-field", "free-field");
            first.getStyleClass().add(period.unit().name().toLowerCase(java.util.Locale.ROOT) + "-field");
            first.setValue(null);
            first.setValue(period.from());
            last.setValue(period.to());
            after.setDisable(!period.to().isBefore(today.get()));
            buttons.forEach(button -> button.setSelected(button.getUserData() == period.unit()));
        } finally {
            telling = false;
        }
    }

    public @Nullable Period shown() {
        return shown;
    }
}
