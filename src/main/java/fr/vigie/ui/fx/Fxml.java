package fr.vigie.ui.fx;

import java.net.URL;
import java.util.Objects;

/** Every FXML file of the product. */
public enum Fxml {
    SHELL("shell"),
    OVERVIEW("overview"),
    OVERVIEW_ROW("overview-row"),
    CENTRE("centre"),
    SESSIONS("sessions"),
    COMPARE("compare"),
    STOPS("stops"),
    QUALITY("quality"),
    ;

    private final String name;

    Fxml(String name) {
        this.name = name;
    }

    URL url() {
        return Objects.requireNonNull(Fxml.class.getResource("/fxml/" + name + ".fxml"), name);
    }
}
