package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import fr.vigie.ui.controls.DayConverter;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.settings.PlanningPart.Holiday;
import fr.vigie.ui.settings.PlanningPart.SpecialDay;
import fr.vigie.ui.settings.PlanningPart.Target;
import fr.vigie.ui.settings.PlanningPart.WeekDay;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** <em>Horaires</em>: shifts and breaks of the week, holidays, days with hours of their own, targets. */
final class HoursSection {
    private static final int HOLIDAYS_A_LINE = 2;

    private final SettingsModel model;
    private final PlanningPart planning;
    private final Messages texts;
    private final Figures figures;
    private final LocalDate today;
    private final GridPane holidays = grid();
    private final GridPane exceptions = grid();
    private final GridPane targets = grid();
    private final Label sum = Form.label("", "form-text");

    HoursSection(SettingsModel model, Kit kit) {
        this.model = model;
        this.planning = model.planning();
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.today = kit.today();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        return grid;
    }

    List<Node> nodes() {
        watch(planning.holidays(), this::showHolidays);
        watch(planning.exceptions(), this::showExceptions);
        watch(planning.targets(), this::showTargets);
        return List.of(week(), new Form(texts, "settings.holidays").add(holidayBar()).add(holidays).node(),
                new Form(texts, "settings.exceptions").add(dayBar("settings.exceptions.add", planning::addException)).add(exceptions)
                        .node(),
                new Form(texts, "settings.targets").add(targets).node());
    }

    private static <T> void watch(ObservableList<T> list, Runnable show) {
        list.addListener((ListChangeListener<T>) change -> show.run());
        show.run();
    }

    private Node week() {
        GridPane grid = grid();
        grid.addRow(0, new Label(), hint("settings.hours.shifts"), hint("settings.hours.breaks"));
        int row = 1;
        for (WeekDay day : planning.week()) {
            String name = day.day().getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
            addHours(grid, row, name, day.shifts(), day.breaks(), null);
            row += 2;
            day.shifts().text().subscribe(this::showSum);
            day.breaks().text().subscribe(this::showSum);
        }
        showSum();
        Button copy = new Button(texts.get("settings.hours.copy"));
        copy.setOnAction(event -> planning.copyMonday());
        return new Form(texts, "settings.hours").add(grid).add(sum).add(copy).node();
    }

    private void showSum() {
        long[] usual = planning.usualWeek();
        sum.setText(usual[0] == 0
                ? texts.get("settings.hours.none")
                : texts.get("settings.hours.sum", figures.duration(usual[0]), figures.duration(usual[1])));
    }

    private Label hint(String key) {
        return Form.label(texts.get(key), "field-hint");
    }

    private void addHours(GridPane grid, int row, String name, Field shifts, Field breaks, @Nullable Button end) {
        Label label = Form.label(name, "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        TextInputControl from = Form.input(new TextField(), shifts, texts.get("settings.hours.closed"), "field-hours");
        from.setAccessibleText(texts.get("settings.hours.shifts.of", name));
        TextInputControl pause = Form.input(new TextField(), breaks, texts.get("settings.hours.nobreak"), "field-hours");
        pause.setAccessibleText(texts.get("settings.hours.breaks.of", name));
        label.setLabelFor(from);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(row, label, from, pause);
        if (end != null) {
            grid.add(end, 3, row);
        }
        grid.add(Form.fault(shifts), 1, row + 1);
        grid.add(Form.fault(breaks), 2, row + 1);
    }

    private Node holidayBar() {
        ComboBox<Integer> year = new ComboBox<>();
        year.getItems().setAll(IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 2).boxed().toList());
        year.setValue(today.getYear());
        year.setAccessibleText(texts.get("settings.holidays.year"));
        Button french = new Button(texts.get("settings.holidays.french"), new FontIcon(Material2AL.EVENT));
        french.setMinWidth(Region.USE_PREF_SIZE);
        french.setOnAction(event -> model.addPublicHolidays(year.getValue()));
        TextField name = new TextField();
        name.getStyleClass().add("field-medium");
        name.setPromptText(texts.get("settings.holidays.name"));
        name.setAccessibleText(texts.get("settings.holidays.name"));
        HBox own = dayBar("settings.holidays.add", day -> {
            planning.addHoliday(day, name.getText());
            name.clear();
        });
        own.getChildren().add(1, name);
        FlowPane bar = new FlowPane(pair(french, year), own);
        bar.getStyleClass().add("form-bar");
        return bar;
    }

    private static HBox pair(Node... nodes) {
        HBox pair = new HBox(nodes);
        pair.getStyleClass().add("filters");
        return pair;
    }

    private HBox dayBar(String key, Consumer<LocalDate> add) {
        DatePicker day = new DatePicker(today);
        day.setConverter(new DayConverter(figures));
        day.getStyleClass().add("field-medium");
        day.setAccessibleText(texts.get("settings.day"));
        Button button = new Button(texts.get(key), new FontIcon(Material2AL.ADD));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            if (day.getValue() != null) {
                add.accept(day.getValue());
            }
        });
        return pair(day, button);
    }

    private void showHolidays() {
        holidays.getChildren().clear();
        int at = 0;
        for (Holiday holiday : planning.holidays()) {
            int column = 3 * (at % HOLIDAYS_A_LINE);
            int row = at / HOLIDAYS_A_LINE;
            holidays.add(Form.label(figures.day(holiday.day()), "field-label"), column, row);
            holidays.add(Form.label(holiday.name(), "field-hint"), column + 1, row);
            holidays.add(remove(figures.day(holiday.day()), () -> planning.removeHoliday(holiday)), column + 2, row);
            at++;
        }
        if (planning.holidays().isEmpty()) {
            holidays.add(hint("settings.holidays.none"), 0, 0);
        }
    }

    private void showExceptions() {
        exceptions.getChildren().clear();
        int row = 0;
        for (SpecialDay day : planning.exceptions()) {
            String name = figures.day(day.day());
            addHours(exceptions, row, name, day.shifts(), day.breaks(), remove(name, () -> planning.removeException(day)));
            row += 2;
        }
        if (planning.exceptions().isEmpty()) {
            exceptions.add(hint("settings.exceptions.none"), 0, 0);
        }
    }

    private void showTargets() {
        targets.getChildren().clear();
        int row = 0;
        for (Target target : planning.targets()) {
            Label name = Form.label(target.centre(), "field-label");
            TextInputControl pieces = Form.input(new TextField(), target.pieces(), "—", "field-short");
            pieces.setAccessibleText(texts.get("settings.targets.of", target.centre()));
            name.setLabelFor(pieces);
            targets.addRow(row, name, pieces, hint("settings.targets.unit"), Form.fault(target.pieces()));
            row++;
        }
        if (planning.targets().isEmpty()) {
            targets.add(hint("settings.targets.none"), 0, 0);
        }
    }

    private Button remove(String what, Runnable action) {
        Button button = new Button("", new FontIcon(Material2AL.CLOSE));
        button.getStyleClass().add("flat-button");
        button.setAccessibleText(texts.get("settings.remove.spoken", what));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setOnAction(event -> action.run());
        return button;
    }
}
