package fr.vigie.ui.settings;

import fr.vigie.model.VigieException;
import fr.vigie.pipeline.ApiState;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Kit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Whether this desktop serves the API, on which port, and whether it answers now. */
final class ApiForm {
    private final LocalPart local;
    private final Kit kit;
    private final Messages texts;

    ApiForm(LocalPart local, Kit kit) {
        this.local = local;
        this.kit = kit;
        this.texts = kit.texts();
    }

    Node node(ApiState now) {
        return new Form(texts, "settings.api").yesNo(local.field("api.enabled"), "settings.api.enabled")
                .text(local.field("api.port"), "settings.api.port", "8000", "field-short").add(answer(now)).node();
    }

    private Label answer(ApiState now) {
        VigieException failure = now.failure();
        if (failure != null) {
            Label label = Form.label(Sentences.of(failure, kit.faults()), "field-fault");
            label.setGraphic(new FontIcon(Material2MZ.WARNING));
            return label;
        }
        String address = now.address();
        return Form.label(address == null ? texts.get("settings.api.off") : texts.get("settings.api.on", address), "field-hint");
    }
}
