package fr.vigie.ui;

import fr.vigie.ui.fx.Memory;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Remembers where the window stood and how large it was. */
final class WindowMemory {
    private static final double LEAST_WIDTH = 1100;
    private static final double LEAST_HEIGHT = 640;

    private final Memory memory;

    WindowMemory(Memory memory) {
        this.memory = memory;
    }

    void attach(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        restore(stage);
        stage.setOnHiding(event -> save(stage));
    }

    private void restore(Stage stage) {
        memory.recallNumber("window.width").ifPresent(stage::setWidth);
        memory.recallNumber("window.height").ifPresent(stage::setHeight);
        Optional<Double> x = memory.recallNumber("window.x");
        Optional<Double> y = memory.recallNumber("window.y");
        if (x.isPresent() && y.isPresent() && !Screen.getScreensForRectangle(x.get(), y.get(), 200, 40).isEmpty()) {
            stage.setX(x.get());
            stage.setY(y.get());
        }
        stage.setMaximized(memory.recall("window.maximized").map(Boolean::valueOf).orElse(false));
    }

    private void save(Stage stage) {
        memory.remember("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            memory.remember("window.x", String.valueOf(stage.getX()));
            memory.remember("window.y", String.valueOf(stage.getY()));
            memory.remember("window.width", String.valueOf(stage.getWidth()));
            memory.remember("window.height", String.valueOf(stage.getHeight()));
        }
    }
}
