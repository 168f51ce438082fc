package fr.vigie.ui.settings;

import fr.vigie.pipeline.SyncStatus;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.settings.AssistantModel.Source;
import fr.vigie.ui.settings.AssistantModel.Step;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The first start's assistant: one card a step; only binds what {@link AssistantModel} says. */
public final class AssistantController implements Screen {
    private final AssistantModel model;
    private final Kit kit;
    private final Messages texts;
    private final ProgressBar progress = new ProgressBar();
    private final Label progressText = Form.label("", "form-text");
    private Subscription watching = Subscription.EMPTY;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label place;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox cards;
    @FXML
    private Button skip;
    @FXML
    private Button back;
    @FXML
    private Button next;

    @SuppressWarnings("NullAway.Init")
    public AssistantController(AssistantModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    @FXML
    private void initialize() {
        next.disableProperty().bind(model.ready().not());
        watching = Subscription.combine(model.step().subscribe(this::show), model.source().subscribe(source -> {
            if (model.step().get() == Step.SOURCE) {
                show(Step.SOURCE);
            }
        }));
    }

    private void show(Step step) {
        place.setText(texts.get("assistant.step", step.ordinal() + 1, Step.values().length));
        cards.getChildren().setAll(switch (step) {
            case WELCOME -> List.of(welcome());
            case SOURCE -> source();
            case HOURS -> List.of(hours());
            case READING -> List.of(reading());
        });
        scroll.setVvalue(0);
        back.setVisible(step == Step.SOURCE || step == Step.HOURS);
        skip.setVisible(step != Step.READING);
        next.setText(texts.get(switch (step) {
            case WELCOME, SOURCE -> "assistant.next";
            case HOURS -> "assistant.begin";
            case READING -> "assistant.done";
        }));
        tick();
    }

    private Node welcome() {
        Form form = new Form(texts, "assistant.welcome");
        form.add(point(Material2MZ.TIMELINE, texts.get("assistant.welcome.does")));
        form.add(point(Material2AL.LOCK, texts.get("assistant.welcome.never")));
        form.add(point(Material2AL.FOLDER, texts.get("assistant.welcome.where", model.home().toString())));
        return form.node();
    }

    private static Node point(Ikon sign, String words) {
        HBox line = new HBox(new FontIcon(sign), Form.label(words, "form-point"));
        line.getStyleClass().add("form-line");
        return line;
    }

    private List<Node> source() {
        Form choice = new Form(texts, "assistant.source");
        ToggleGroup group = new ToggleGroup();
        for (Source each : Source.values()) {
            RadioButton button = new RadioButton(texts.get("assistant.source." + each.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setSelected(model.source().get() == each);
            button.setOnAction(event -> model.source().set(each));
            choice.add(button);
        }
        return List.of(choice.node(), switch (model.source().get()) {
            case FTP -> new ConnectionsSection(model.settings().local(), model.settings().trials(), texts).server()
                    .add(new TrialBox(model.settings().trials(), Trials.Server.FTP, texts)).node();
            case FOLDER -> folder();
            case DEMO -> demonstration();
        });
    }

    private Node folder() {
        Button choose = new Button(texts.get("assistant.folder.choose"), new FontIcon(Material2AL.FOLDER));
        Label chosen = Form.label("", "field-label");
        chosen.textProperty().bind(Bindings.createStringBinding(
                () -> model.folder().get() == null ? texts.get("assistant.folder.none") : model.folder().get().toString(), model.folder()));
        choose.setOnAction(event -> kit.dialogs().folder(root.getScene().getWindow(), texts.get("assistant.folder.choose"))
                .ifPresent(model.folder()::set));
        return new Form(texts, "assistant.folder").add(choose).add(chosen).node();
    }

    private Node demonstration() {
        Button start = new Button(texts.get("assistant.demo.start"), new FontIcon(Material2MZ.PLAY_ARROW));
        start.setOnAction(event -> model.demonstrate());
        return new Form(texts, "assistant.demo").add(start).add(Form.label("vigie demo", "command")).node();
    }

    private Node hours() {
        PlanningPart planning = model.settings().planning();
        PlanningPart.WeekDay monday = planning.week().getFirst();
        Form form = new Form(texts, "assistant.hours");
        form.text(monday.shifts(), "assistant.hours.shifts", "05:00–13:00, 13:00–21:00", "field-hours");
        form.text(monday.breaks(), "assistant.hours.breaks", "09:00–09:20, 17:00–17:20", "field-hours");
        monday.shifts().text().addListener(change -> planning.copyMonday());
        monday.breaks().text().addListener(change -> planning.copyMonday());
        return form.node();
    }

    private Node reading() {
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("wide-progress");
        return new Form(texts, "assistant.reading").add(progress).add(progressText).node();
    }

    private void showProgress() {
        SyncStatus status = model.sync();
        var fault = status.lastFault();
        progress.setProgress(
                status.running() ? status.progress().fraction().orElse(ProgressBar.INDETERMINATE_PROGRESS) : fault == null ? 1 : 0);
        if (status.running()) {
            progressText.setText(texts.get("assistant.reading.files", kit.figures().count(status.progress().filesDone()),
                    kit.figures().count(status.progress().filesTotal())));
        } else if (fault != null) {
            Notice notice = Notice.of(fault, kit.faults());
            progressText.setText(notice.what() + ". " + notice.advice());
        } else {
            progressText.setText(texts.get("assistant.reading.done"));
        }
    }

    @FXML
    private void onSkip() {
        model.skip();
    }

    @FXML
    private void onBack() {
        model.back();
    }

    @FXML
    private void onNext() {
        model.next();
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void refresh() {
        // what was typed stays
    }

    @Override
    public void tick() {
        if (model.step().get() == Step.READING) {
            showProgress();
        }
    }

    @Override
    public void export() {
        // nothing to write yet
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
        model.dispose();
    }
}
