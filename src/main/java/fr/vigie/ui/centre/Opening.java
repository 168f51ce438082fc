package fr.vigie.ui.centre;

import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Place;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A few lines that lead somewhere: by click, Enter, Space, or a screen reader's press. */
final class Opening extends VBox {
    private final Navigator navigator;
    private @Nullable Place place;

    Opening(Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().add("opening");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                open();
            }
        });
    }

    /** @param to null leads nowhere */
    void leadTo(@Nullable Place to, String spoken) {
        place = to;
        setAccessibleText(spoken);
        setFocusTraversable(to != null);
    }

    private void open() {
        if (place != null) {
            navigator.open(place);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
