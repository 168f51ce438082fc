package fr.vigie.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads FXML files whose controllers come, with their constructor's arguments, from a map. */
public final class FxmlLoader {
    private final Map<Class<?>, Supplier<?>> controllers;
    private final ResourceBundle texts;

    /** @param controllers how to make each controller; called once a load */
    public FxmlLoader(Map<Class<?>, Supplier<?>> controllers, ResourceBundle texts) {
        this.controllers = Map.copyOf(controllers);
        this.texts = texts;
    }

    /** A file's tree and its controller. */
    public record Loaded<C>(Parent root, C controller) {}

    /** @throws UncheckedIOException when the file is broken: a fault of ours, which a test meets first */
    public <C> Loaded<C> load(Fxml file) {
        FXMLLoader loader = new FXMLLoader(file.url(), texts);
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            return new Loaded<>(root, loader.getController());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalStateException("no supplier for " + type);
        }
        return supplier.get();
    }
}
