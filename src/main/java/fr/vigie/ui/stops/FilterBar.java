package fr.vigie.ui.stops;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.PeriodKind;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.States;
import fr.vigie.ui.stops.StopsFilter.Scope;
import fr.vigie.ui.table.DataTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The row of filters above the table. */
final class FilterBar {
    private static final List<Integer> LENGTHS = List.of(0, 10, 30, 60, 120, 300, 600, 1800);

    private final StopsModel model;
    private final Messages texts;
    private final Figures figures;
    private final ComboBox<Choice> scope = new ComboBox<>();
    private final ComboBox<Integer> length = new ComboBox<>();
    private final Map<PeriodKind, ToggleButton> kinds = new EnumMap<>(PeriodKind.class);
    private final ToggleButton only = new ToggleButton();
    private final Label cut = new Label();
    private boolean telling;

    private record Choice(Scope scope, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    FilterBar(HBox row, StopsModel model, DataTable<Line> table, Kit kit) {
        this.model = model;
        this.texts = kit.texts();
        this.figures = kit.figures();
        scope.setAccessibleText(texts.get("stops.scope"));
        scope.setOnAction(event -> tell(() -> {
            if (scope.getValue() != null) {
                model.filter(model.filter().with(scope.getValue().scope()));
            }
        }));
        length.setAccessibleText(texts.get("stops.atLeast"));
        length.getItems().setAll(LENGTHS);
        length.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer seconds) {
                return seconds == null || seconds == 0
                        ? texts.get("stops.anyLength")
                        : texts.get("stops.from", figures.duration(seconds * 1000L));
            }

            @Override
            public Integer fromString(String text) {
                return 0;
            }
        });
        length.setOnAction(event -> tell(() -> {
            if (length.getValue() != null) {
                model.filter(model.filter().atLeast(length.getValue()));
            }
        }));
        only.setText(texts.get("stops.only"));
        only.setGraphic(new FontIcon(Material2MZ.PRIORITY_HIGH));
        only.setTooltip(new Tooltip(texts.get("stops.only.help")));
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.setOnAction(event -> model.filter(model.filter().onlyToJustify(only.isSelected())));
        cut.getStyleClass().add("notice-line");
        cut.managedProperty().bind(cut.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.getChildren().setAll(scope, kinds(), length, only, cut, gap, table.count());
        scope.setMinWidth(Region.USE_PREF_SIZE);
        length.setMinWidth(Region.USE_PREF_SIZE);
        length.getStyleClass().add("length-box");
        scope.getStyleClass().add("scope-box");
    }

    private HBox kinds() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (PeriodKind kind : PeriodKind.values()) {
            ToggleButton button = new ToggleButton(texts.get("state.short." + States.style(kind.state())),
                    new FontIcon(States.icon(kind.state())));
            button.getStyleClass()
                    .add(kind == PeriodKind.STOP ? "left-pill" : kind == PeriodKind.UNEXPLAINED ? "right-pill" : "center-pill");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> model.filter(model.filter().with(kind, button.isSelected())));
            kinds.put(kind, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private void tell(Runnable change) {
        if (!telling) {
            change.run();
        }
    }

    void show(StopsFilter filter, @Nullable StopsState state) {
        telling = true;
        try {
            List<Choice> choices = choices(state);
            if (!scope.getItems().equals(choices)) {
                scope.getItems().setAll(choices);
            }
            scope.setValue(choices.stream().filter(choice -> choice.scope().equals(filter.scope())).findFirst().orElse(choices.getFirst()));
            length.setValue(filter.atLeastSeconds());
            kinds.forEach((kind, button) -> button.setSelected(filter.kinds().contains(kind)));
            only.setSelected(filter.onlyToJustify());
            cut.setVisible(state != null && state.cut());
            cut.setText(texts.get("stops.cut", StopsFilter.ROWS_AT_MOST));
        } finally {
            telling = false;
        }
    }

    /** All, then each type that has more than one centre, then each centre. */
    private List<Choice> choices(@Nullable StopsState state) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Scope.ALL, texts.get("stops.all")));
        if (state != null) {
            for (CentreType type : state.types()) {
                if (state.centres().stream().anyMatch(centre -> centre.type().equals(type.code()))) {
                    choices.add(new Choice(new Scope(null, type.code()), texts.get("stops.type", type.code(), type.material())));
                }
            }
            for (Centre centre : state.centres()) {
                choices.add(new Choice(new Scope(centre.id(), null), centre.name()));
            }
        }
        return choices;
    }

    /** For a file's name. */
    String scopeName() {
        return Objects.requireNonNullElse(scope.getValue(), new Choice(Scope.ALL, texts.get("stops.all"))).words();
    }
}
