package fr.vigie.ui.settings;

import fr.vigie.access.Accounts;
import fr.vigie.model.Role;
import fr.vigie.store.User;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.settings.UsersModel.Entry;
import fr.vigie.ui.table.Col;
import fr.vigie.ui.table.Col.Kind;
import fr.vigie.ui.table.DataTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** <em>Utilisateurs</em>: their table, what can be done to the one selected, and the form for a new one or a new password. */
final class UsersSection {
    private final UsersModel model;
    private final Kit kit;
    private final Messages texts;
    private final DataTable<User> table;
    private final VBox body = new VBox();
    private final Placeholder placeholder = new Placeholder();
    private final VBox entry = new VBox();
    private final ContentSwitch content;
    private final ReadOnlyObjectWrapper<@Nullable User> selected = new ReadOnlyObjectWrapper<>();
    private final Button toggle = new Button("", new FontIcon(Material2AL.BLOCK));

    UsersSection(UsersModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = new DataTable<>("users", columns(), kit);
        this.content = new ContentSwitch(body, List.of(table), placeholder, texts, kit.faults());
    }

    private List<Col<User>> columns() {
        return List.of(Col.of("users.name", Kind.TEXT, User::name), Col.of("users.role", Kind.TEXT, user -> role(user.role())),
                Col.of("users.state", Kind.TEXT, user -> texts.get(user.active() ? "users.active" : "users.inactive")),
                Col.of("users.created", Kind.TIMESTAMP, User::created), Col.of("users.updated", Kind.TIMESTAMP, User::updated));
    }

    private String role(Role role) {
        return texts.get("users.role." + role.code());
    }

    List<Node> nodes() {
        table.view().setAccessibleText(texts.get("settings.users"));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("form-rows");
        table.view().getSelectionModel().selectedItemProperty().subscribe(() -> selected
                .set(table.selected().size() == 1 ? table.selected().getFirst() : null));
        Label text = Form.label(texts.get("settings.users.text", model.actor()), "form-text");
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(Form.label(texts.get("settings.users"), "card-title"), text, bar(), body);
        card.getStyleClass().addAll("card", "form", "form-wide");
        VBox.setVgrow(card, Priority.ALWAYS);
        entry.managedProperty().bind(entry.visibleProperty());
        model.entry().subscribe(this::form);
        model.users().subscribe(users -> render());
        model.failure().subscribe(error -> render());
        return List.of(entry, card);
    }

    private Node bar() {
        Button add = button("users.add", Material2MZ.PERSON_ADD);
        add.setOnAction(event -> model.begin(new Entry.NewUser()));
        Button password = button("users.password", Material2MZ.VPN_KEY);
        password.setOnAction(event -> chosen().ifPresent(user -> model.begin(new Entry.NewPassword(user))));
        MenuButton roles = new MenuButton(texts.get("users.role"), new FontIcon(Material2AL.ASSIGNMENT_IND));
        for (Role role : Role.values()) {
            MenuItem item = new MenuItem(texts.get("users.role.long." + role.code()));
            item.setOnAction(event -> chosen().ifPresent(user -> model.setRole(user, role)));
            roles.getItems().add(item);
        }
        toggle.setOnAction(event -> chosen().ifPresent(user -> model.setActive(user, !user.active())));
        selected.subscribe(user -> toggle.setText(texts.get(user == null || user.active() ? "users.disable" : "users.enable")));
        Stream.of(password, roles, toggle).forEach(control -> control.disableProperty().bind(selected.isNull().or(model.busy())));
        FlowPane bar = new FlowPane(add, roles, password, toggle, table.search(), table.count());
        Stream.<Labeled>of(roles, toggle).forEach(control -> control.setMinWidth(Region.USE_PREF_SIZE));
        bar.getStyleClass().add("records-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    private Button button(String key, org.kordamp.ikonli.Ikon icon) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Optional<User> chosen() {
        return Optional.ofNullable(selected.get());
    }

    private void form(@Nullable Entry wanted) {
        entry.setVisible(wanted != null);
        entry.getChildren().clear();
        if (wanted == null) {
            return;
        }
        Form form = wanted instanceof Entry.NewPassword(User user)
                ? new Form(texts, "users.form.password", user.name())
                : new Form(texts, "users.form.add").text(model.name(), "users.name", "", "field-medium").choice(model.role(),
                        "users.role.of",
                        Stream.of(Role.values()).map(Role::code).toList(), code -> texts.get("users.role.long." + code));
        form.password(model.password(), "settings.password",
                new ReadOnlyObjectWrapper<>(texts.get("users.password.rule", Accounts.PASSWORD_AT_LEAST,
                        Accounts.PASSWORD_AT_MOST)))
                .password(model.again(), "users.again", new ReadOnlyObjectWrapper<>("")).add(end());
        entry.getChildren().setAll(form.node());
        form.node().lookupAll(".text-input").stream().filter(TextField.class::isInstance).findFirst().ifPresent(Node::requestFocus);
    }

    private Node end() {
        Button save = new Button(texts.get("users.save"));
        save.setDefaultButton(true);
        save.disableProperty().bind(Bindings.not(model.ready()).or(model.busy()));
        save.setOnAction(event -> model.submit());
        Button cancel = new Button(texts.get("users.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> model.cancel());
        HBox end = new HBox(save, cancel);
        end.getStyleClass().add("form-line");
        return end;
    }

    private void render() {
        List<User> users = model.users().get();
        Throwable error = model.failure().get();
        if (users == null) {
            if (error == null) {
                content.loading();
            } else {
                content.failed(error, model::refresh);
            }
        } else if (users.isEmpty()) {
            content.say(Material2MZ.PERSON_ADD, texts.get("users.none"), texts.get("users.none.text"), null);
        } else {
            Long id = chosen().map(User::id).orElse(null);
            table.show(users);
            users.stream().filter(user -> Objects.equals(user.id(), id)).findFirst()
                    .ifPresent(user -> table.view().getSelectionModel().clearAndSelect(table.rows().indexOf(user)));
            content.content();
        }
    }

    void find() {
        table.search().requestFocus();
    }
}
