package fr.vigie.ui.stops;

import fr.vigie.model.Reason;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The row under the table: what is said of the chosen periods. */
final class EditBar {
    private static final int DIGITS = 10;

    private final StopsModel model;
    private final Messages texts;
    private final Figures figures;
    private final Label refusal;
    private final Label count = new Label();
    private final SearchableComboBox<Option> reason = new SearchableComboBox<>();
    private final TextField comment = new TextField();
    private final Button save;
    private final Button undo;
    private List<Reason> known = List.of();
    private boolean telling;

    /** An offered reason, with the key that chooses it; no reason at all has id null. */
    private record Option(@Nullable Integer id, String words) {}

    /**
     * @param refusal says why nothing was saved
     * @param back gives the focus to the table again
     */
    EditBar(HBox row, Label refusal, StopsModel model, Kit kit, Runnable back) {
        this.model = model;
        this.refusal = refusal;
        refusal.managedProperty().bind(refusal.visibleProperty());
        this.texts = kit.texts();
        this.figures = kit.figures();
        count.getStyleClass().add("edit-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label reasonLabel = label("stops.reason");
        reasonLabel.setLabelFor(reason);
        reason.setAccessibleText(texts.get("stops.reason.spoken"));
        reason.getStyleClass().add("reason-box");
        reason.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option option) {
                return option == null ? "" : option.words();
            }

            @Override
            public @Nullable Option fromString(String text) {
                return reason.getItems().stream().filter(option -> option.words().equals(text)).findFirst().orElse(null);
            }
        });
        reason.valueProperty().subscribe(option -> {
            if (!telling && option != null) {
                model.reason(option.id());
            }
        });
        reason.setOnHidden(event -> back.run());
        Label commentLabel = label("stops.comment");
        commentLabel.setLabelFor(comment);
        comment.setAccessibleText(texts.get("stops.comment.spoken"));
        comment.textProperty().subscribe(text -> {
            if (!telling) {
                model.comment(text == null ? "" : text);
            }
        });
        HBox.setHgrow(comment, Priority.ALWAYS);
        save = button("stops.save", Material2AL.CHECK, "stops.save.help");
        save.setOnAction(event -> model.save());
        undo = button("stops.undo", Material2MZ.UNDO, "stops.undo.help");
        undo.setOnAction(event -> model.undo());
        row.getChildren().setAll(count, reasonLabel, reason, commentLabel, comment, save, undo);
    }

    private Label label(String key) {
        Label label = new Label(texts.get(key));
        label.setMnemonicParsing(true);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String key, org.kordamp.ikonli.Ikon icon, String help) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setTooltip(new Tooltip(texts.get(help)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** What can be chosen from now on. */
    void reasons(List<Reason> all) {
        if (!all.equals(known)) {
            known = List.copyOf(all);
            show(model.edit().get());
        }
    }

    /** Retired ones only where the chosen periods have one. */
    private List<Option> options(@Nullable Integer present) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(null, texts.get("stops.reason.none")));
        int place = 0;
        for (Reason one : known) {
            if (one.active()) {
                place++;
                options.add(new Option(one.id(), place <= DIGITS ? texts.get("stops.option", place % DIGITS, one.label()) : one.label()));
            } else if (present != null && present == one.id()) {
                options.add(new Option(one.id(), texts.get("stops.retired", one.label())));
            }
        }
        return options;
    }

    void show(Draft.EditState state) {
        telling = true;
        try {
            boolean none = state.count() == 0;
            refusal.setVisible(state.refusal() != null);
            if (state.refusal() != null) {
                refusal.setText(texts.get("stops.refused", state.refusal().what(), state.refusal().advice(), state.refusal().code()));
            }
            List<Option> options = options(state.reasonId());
            if (!reason.getItems().equals(options)) {
                reason.getItems().setAll(options);
            }
            count.setText(
                    none ? texts.get("stops.chosen.none") : texts.get("stops.chosen", state.count(), figures.duration(state.millis())));
            Option option = state.mixedReason()
                    ? null
                    : options.stream().filter(each -> Objects.equals(each.id(), state.reasonId())).findFirst().orElse(null);
            if (!Objects.equals(reason.getValue(), option)) {
                reason.setValue(option);
            }
            reason.setPromptText(state.mixedReason() ? texts.get("stops.mixed") : "");
            if (!Objects.equals(comment.getText(), state.comment())) {
                comment.setText(state.comment());
            }
            comment.setPromptText(state.mixedComment() ? texts.get("stops.mixed") : "");
            reason.setDisable(none);
            comment.setDisable(none);
            save.setDisable(none || !state.dirty() || state.busy());
            undo.setDisable(!state.undoable() || state.busy());
        } finally {
            telling = false;
        }
    }

    /** Opens the list of reasons, to be searched by typing. */
    void pick() {
        if (!reason.isDisabled()) {
            reason.requestFocus();
            reason.show();
        }
    }

    /** Takes what is being typed. */
    void commit() {
        model.comment(Objects.requireNonNullElse(comment.getText(), ""));
    }
}
