package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** <em>Règles</em>: what turns events into stops, waits and silences; each with what it changes. */
final class RulesSection {
    private static final List<String> ANCHORS = List.of("", "start", "end");

    private final SettingsModel model;
    private final Messages texts;

    RulesSection(SettingsModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(rebuild(), common().node()));
        model.types().forEach(type -> nodes.add(ofType(type).node()));
        nodes.add(retention().node());
        return nodes;
    }

    private Node rebuild() {
        Label words = Form.label("", "form-text");
        FontIcon icon = new FontIcon(Material2MZ.REPLAY);
        model.outdated().subscribe(old -> {
            words.setText(texts.get(old ? "settings.rules.outdated" : "settings.rules.rebuild.text"));
            icon.setIconCode(old ? Material2MZ.WARNING : Material2MZ.REPLAY);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button button = new Button(texts.get("settings.rules.rebuild"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.reprocess());
        HBox card = new HBox(icon, words, button);
        card.getStyleClass().addAll("card", "form", "form-banner");
        return card;
    }

    private Form common() {
        Form form = new Form(texts, "settings.rules.common");
        RulesPart.COMMON.forEach(key -> rule(form, key, key, RulesPart.otherwise(key)));
        RulesPart.PER_TYPE.forEach(key -> rule(form, key, key, RulesPart.otherwise(key)));
        return form;
    }

    private Form retention() {
        Form form = new Form(texts, "settings.retention");
        rule(form, RulesPart.RETENTION, RulesPart.RETENTION, RulesPart.otherwise(RulesPart.RETENTION));
        return form;
    }

    private Form ofType(String type) {
        Form form = new Form(texts, "settings.rules.type", type);
        RulesPart.PER_TYPE.forEach(key -> rule(form, key + "." + type, key, texts.get("settings.rules.inherit")));
        return form;
    }

    private void rule(Form form, String key, String base, String prompt) {
        Field field = model.rules().field(key);
        if (base.equals("wait.anchor")) {
            String none = key.equals(base) ? "settings.rule.wait.anchor.default" : "settings.rule.wait.anchor.inherit";
            form.choice(field, "settings.rule." + base, ANCHORS,
                    code -> texts.get(code.isEmpty() ? none : "settings.rule.wait.anchor." + code));
        } else {
            form.text(field, "settings.rule." + base, prompt, "field-medium");
        }
    }
}
