package fr.vigie.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads FXML files whose controllers come, with their constructor's arguments, from {@link Controllers}. */
public final class FxmlLoader {
    private final Controllers controllers;
    private final ResourceBundle texts;

    /** @param controllers makes one controller a load */
    public FxmlLoader(Controllers controllers, ResourceBundle texts) {
        this.controllers = controllers;
        this.texts = texts;
    }

    /** A file's tree and its controller. */
    public record Loaded<C>(Parent root, C controller) {}

    /** @throws UncheckedIOException when the file is broken: a fault of ours, which a test meets first */
    public <C> Loaded<C> load(Fxml file) {
        FXMLLoader loader = new FXMLLoader(file.url(), texts);
        loader.setControllerFactory(type -> controllers.maker(type).get());
        try {
            Parent root = loader.load();
            return new Loaded<>(root, loader.getController());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
