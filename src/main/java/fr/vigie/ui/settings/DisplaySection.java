package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import java.util.List;
import javafx.scene.Node;

/** <em>Affichage</em>: language, theme and size of texts on this computer. */
final class DisplaySection {
    private static final List<String> LANGUAGES = List.of("", "fr", "en");
    private static final List<String> THEMES = List.of("", "light", "dark", "historic");
    private static final List<String> SCALES = List.of("", "110", "125", "150", "175", "200");

    private final LocalPart local;
    private final Messages texts;

    DisplaySection(LocalPart local, Messages texts) {
        this.local = local;
        this.texts = texts;
    }

    List<Node> nodes() {
        Form form = new Form(texts, "settings.display");
        form.choice(local.field("ui.theme"), "settings.theme", THEMES, code -> texts.get("settings.theme." + name(code)));
        form.choice(local.field("ui.scale"), "settings.scale", SCALES,
                code -> texts.get("settings.scale.percent", code.isEmpty() ? "100" : code));
        form.choice(local.field("ui.language"), "settings.language", LANGUAGES, code -> texts.get("settings.language." + name(code)));
        return List.of(form.node());
    }

    private static String name(String code) {
        return code.isEmpty() ? "system" : code;
    }
}
