package fr.vigie.ui.sync;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;

/** Asks before something that changes figures; a seam, for tests answer themselves. */
@FunctionalInterface
public interface Confirmation {
    /** Whether to go ahead. */
    boolean ask(Node owner, Question question);

    /**
     * What is asked.
     *
     * @param yes words of the button that goes ahead
     */
    record Question(String title, String text, String yes, String no) {}

    /** A dialogue over the window. */
    static Confirmation byDialogue() {
        return (owner, question) -> {
            ButtonType yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
            ButtonType no = new ButtonType(question.no(), ButtonData.CANCEL_CLOSE);
            Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question.text(), yes, no);
            alert.initOwner(owner.getScene().getWindow());
            alert.setTitle(question.title());
            alert.setHeaderText(question.title());
            alert.getDialogPane().setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
            return alert.showAndWait().filter(yes::equals).isPresent();
        };
    }
}
