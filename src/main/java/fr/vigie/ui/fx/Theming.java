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
import org.jspecify.annotations.Nullable;

/** Puts a theme on a scene: AtlantaFX below, then the theme's tokens, then Vigie's one style sheet, at the size wanted. */
public final class Theming implements Appearance {
    private static final List<String> FONTS = List.of("VigieSans-Regular.ttf", "VigieSans-Bold.ttf");
    private static final double BODY = 14;

    private final ReadOnlyObjectWrapper<Look> look;
    private @Nullable Scene scene;
    private Theme theme;
    private int scale;

    /** @param scale per cent, 100 to 200 */
    public Theming(Theme theme, int scale) {
        this.theme = theme;
        this.scale = scale;
        FONTS.forEach(Theming::loadFont);
        look = new ReadOnlyObjectWrapper<>(new Look(Palette.read(tokens()), factor()));
    }

    /** What canvases draw with now. */
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public int scale() {
        return scale;
    }

    /** Dresses that scene from now on. */
    public void dress(Scene dressed) {
        scene = dressed;
        apply();
    }

    @Override
    public void show(Theme wanted, int wantedScale) {
        theme = wanted;
        scale = wantedScale;
        apply();
    }

    private void apply() {
        Application.setUserAgentStylesheet((dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        if (scene != null) {
            scene.getStylesheets().setAll(url(tokens()), ScaledSheet.of("/css/vigie.css", factor()));
            scene.getRoot().setStyle("-fx-font-size: " + BODY * factor() + "px;");
        }
        look.set(new Look(Palette.read(tokens()), factor()));
    }

    private double factor() {
        return scale / 100.0;
    }

    private boolean dark() {
        return theme == Theme.DARK || theme == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private String tokens() {
        return theme == Theme.HISTORIC ? "/css/tokens-historic.css" : dark() ? "/css/tokens-dark.css" : "/css/tokens-light.css";
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Theming.class.getResource(resource), resource).toExternalForm();
    }

    private static void loadFont(String name) {
        InputStream font = Objects.requireNonNull(Theming.class.getResourceAsStream("/fonts/" + name), name);
        Objects.requireNonNull(Font.loadFont(font, BODY), name);
    }
}
