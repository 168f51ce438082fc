package fr.vigie.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import fr.vigie.config.UiSettings.Theme;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Puts a theme on a scene: AtlantaFX below, then the theme's tokens, then Vigie's one style sheet. */
public final class Theming {
    private static final List<String> FONTS = List.of("VigieSans-Regular.ttf", "VigieSans-Bold.ttf");

    private final ReadOnlyObjectWrapper<Look> look;
    private final double scale;

    /** @param scale of texts, 1 to 2 */
    public Theming(double scale) {
        this.scale = scale;
        FONTS.forEach(Theming::loadFont);
        look = new ReadOnlyObjectWrapper<>(new Look(Palette.read(tokens(false)), scale));
    }

    /** What canvases draw with now. */
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    public void apply(Scene scene, Theme theme) {
        boolean dark = theme == Theme.DARK
                || theme == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets().setAll(url(tokens(dark)), url("/css/vigie.css"));
        scene.getRoot().setStyle("-fx-font-size: " + 14 * scale + "px;");
        look.set(new Look(Palette.read(tokens(dark)), scale));
    }

    private static String tokens(boolean dark) {
        return dark ? "/css/tokens-dark.css" : "/css/tokens-light.css";
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Theming.class.getResource(resource), resource).toExternalForm();
    }

    private static void loadFont(String name) {
        InputStream font = Objects.requireNonNull(Theming.class.getResourceAsStream("/fonts/" + name), name);
        Objects.requireNonNull(Font.loadFont(font, 14), name);
    }
}
