package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import fr.vigie.ui.settings.Trials.Server;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** <em>Connexions</em>: where files, data and orders are. */
final class ConnectionsSection {
    private static final List<String> PROTOCOLS = List.of("", "ftps", "ftps-implicit");

    private final LocalPart local;
    private final Trials trials;
    private final Messages texts;

    ConnectionsSection(LocalPart local, Trials trials, Messages texts) {
        this.local = local;
        this.trials = trials;
        this.texts = texts;
    }

    List<Node> nodes() {
        return List.of(ftp().node(), database().node(), erp().node());
    }

    Form ftp() {
        return server().text(local.field("ftp.every"), "settings.ftp.every", "15 min", "field-short")
                .text(local.field("ftp.connections"), "settings.ftp.connections", "3", "field-short")
                .yesNo(local.field("ftp.delete-after-sync"), "settings.ftp.delete").add(new TrialBox(trials, Server.FTP, texts));
    }

    /** Only what it takes to reach it. */
    Form server() {
        return new Form(texts, "settings.ftp")
                .choice(local.field("ftp.protocol"), "settings.ftp.protocol", PROTOCOLS,
                        code -> texts.get("settings.ftp.protocol." + (code.isEmpty() || code.equals("ftp") ? "ftp" : code)))
                .text(local.field("ftp.host"), "settings.host", "ftp.exemple.fr", "field-long")
                .text(local.field("ftp.port"), "settings.ftp.port", "21", "field-short")
                .text(local.field("ftp.user"), "settings.user", "anonymous", "field-medium")
                .password(local.field("ftp.password"), "settings.password", kept("ftp"))
                .text(local.field("ftp.root"), "settings.ftp.root", "/", "field-long")
                .text(local.field("ftp.certificate"), "settings.ftp.certificate", "", "field-long");
    }

    private Form database() {
        return new Form(texts, "settings.database")
                .text(local.field("database.url"), "settings.database.url", texts.get("settings.database.own"), "field-long")
                .text(local.field("database.user"), "settings.user", "", "field-medium")
                .password(local.field("database.password"), "settings.password", kept("database"))
                .add(new TrialBox(trials, Server.DATABASE, texts));
    }

    private Form erp() {
        return new Form(texts, "settings.erp").text(local.field("erp.host"), "settings.host", "erp.exemple.fr", "field-long")
                .text(local.field("erp.port"), "settings.port", "3306", "field-short")
                .text(local.field("erp.database"), "settings.erp.database", "", "field-medium")
                .text(local.field("erp.user"), "settings.user", "", "field-medium")
                .password(local.field("erp.password"), "settings.password", kept("erp"))
                .text(local.field("erp.times"), "settings.erp.times", "09:00,14:00", "field-medium")
                .add(new TrialBox(trials, Server.ERP, texts));
    }

    private ObservableValue<String> kept(String server) {
        return Bindings.createStringBinding(
                () -> texts.get(local.kept().get().contains(server) ? "settings.password.kept" : "settings.password.none"), local.kept());
    }
}
