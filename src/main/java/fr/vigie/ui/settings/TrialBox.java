package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import fr.vigie.ui.settings.Trial.State;
import fr.vigie.ui.settings.Trials.Server;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** <em>Tester la connexion</em> and what came of it. */
final class TrialBox extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Messages texts;
    private final Button button = new Button();
    private final FontIcon icon = new FontIcon();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label title = Form.label("", "trial-title");
    private final Label text = Form.label("", "form-text");
    private final HBox answer = new HBox();

    TrialBox(Trials trials, Server server, Messages texts) {
        this.texts = texts;
        getStyleClass().add("trial");
        busy.setMaxSize(18, 18);
        icon.getStyleClass().add("trial-icon");
        VBox words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.getStyleClass().add("trial-answer");
        answer.getChildren().setAll(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            if (trials.of(server).get().state() == State.RUNNING) {
                trials.cancel();
            } else {
                trials.start(server);
            }
        });
        getChildren().setAll(button, answer);
        trials.of(server).subscribe(trial -> show(trial, words));
    }

    private void show(Trial trial, VBox words) {
        boolean running = trial.state() == State.RUNNING;
        button.setText(texts.get(running ? "trial.cancel" : "trial.start"));
        icon.setIconCode(sign(trial.state()));
        icon.pseudoClassStateChanged(TROUBLE, trial.state() == State.FAILED || trial.state() == State.DOUBTFUL);
        title.setText(trial.title());
        text.setText(trial.text());
        text.setManaged(!trial.text().isEmpty());
        answer.setVisible(trial.state() != State.NONE);
        answer.getChildren().setAll(List.of(running ? busy : icon, words));
    }

    private static Ikon sign(State state) {
        return switch (state) {
            case GOOD, NONE, RUNNING -> Material2AL.CHECK_CIRCLE_OUTLINE;
            case DOUBTFUL -> Material2MZ.WARNING;
            case FAILED -> Material2AL.ERROR_OUTLINE;
        };
    }
}
