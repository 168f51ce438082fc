package fr.vigie.ui.tv;

import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The TV's window: the whole screen that the desktop's window stands on, until F11 or Esc. On the FX thread. */
public final class TvWindow {
    private final Stage stage = new Stage();
    private final TvController controller;
    private final Timeline beat;

    /** Opens it. */
    public TvWindow(FxmlLoader loader, Stage beside, String title) {
        FxmlLoader.Loaded<TvController> loaded = loader.load(Fxml.TV);
        controller = loaded.controller();
        Scene scene = new Scene(loaded.root(), beside.getWidth(), beside.getHeight());
        scene.getStylesheets().setAll(url("/css/tokens-dark.css"), url("/css/vigie.css"));
        scene.setCursor(Cursor.NONE);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F11) {
                event.consume();
                close();
            }
        });
        stage.setScene(scene);
        stage.setTitle(title);
        stage.getIcons().setAll(beside.getIcons());
        stage.setX(beside.getX());
        stage.setY(beside.getY());
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        beat = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        beat.setCycleCount(Animation.INDEFINITE);
        stage.setOnHidden(event -> beat.stop());
        stage.show();
        stage.setFullScreen(true);
        beat.play();
    }

    private static String url(String resource) {
        return Objects.requireNonNull(TvWindow.class.getResource(resource), resource).toExternalForm();
    }

    /** A second passed; tests and pictures beat by hand. */
    public void tick() {
        controller.tick();
    }

    public boolean open() {
        return stage.isShowing();
    }

    public Stage stage() {
        return stage;
    }

    public void close() {
        stage.close();
    }
}
