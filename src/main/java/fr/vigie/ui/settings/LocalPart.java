package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.LocalSettings.Draft;
import fr.vigie.config.LocalSettings.Entry;
import fr.vigie.config.LocalSettings.Shown;
import fr.vigie.config.Secret;
import fr.vigie.text.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings of this computer while they are edited: connections, folders, display. */
public final class LocalPart extends Part {
    private static final List<String> KEYS = List.of("ftp.protocol", "ftp.host", "ftp.port", "ftp.user", "ftp.root", "ftp.certificate",
            "ftp.every", "ftp.connections", "ftp.delete-after-sync", "database.url", "database.user", "erp.host", "erp.port",
            "erp.database", "erp.user", "erp.times", "archive.folders", "api.enabled", "api.port", "ui.language", "ui.theme", "ui.scale");

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final TypeLines types;
    private final ReadOnlyObjectWrapper<Set<String>> kept = new ReadOnlyObjectWrapper<>(Set.of());

    LocalPart(Messages texts, Messages faults) {
        KEYS.forEach(key -> fields.put(key, watched(new Field(key, text -> Sentences.of(LocalSettings.fault(key, text), faults)))));
        LocalSettings.SECRETS.forEach(server -> fields.put(server + ".password", watched(new Field(server + ".password", _ -> ""))));
        types = new TypeLines(texts, this);
    }

    public Field field(String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }

    public TypeLines types() {
        return types;
    }

    /** Servers whose password is kept. */
    public ReadOnlyObjectProperty<Set<String>> kept() {
        return kept.getReadOnlyProperty();
    }

    @Override
    Stream<Field> fields() {
        return Stream.concat(fields.values().stream(), types.fields());
    }

    @Override
    boolean listsChanged() {
        return types.linesChanged();
    }

    void load(Shown shown, Set<String> passwords) {
        kept.set(passwords);
        fields.forEach((key, field) -> {
            Entry entry = shown.entries().get(key);
            field.load(entry == null ? "" : entry.text(), entry == null || entry.variable() == null ? "" : entry.variable());
        });
        types.load(shown);
        judge();
    }

    @Override
    void revert() {
        super.revert();
        types.revert();
        judge();
    }

    /** What was changed. */
    Draft draft() {
        Map<String, Optional<String>> values = new TreeMap<>(types.changes());
        Map<String, Optional<Secret>> passwords = new HashMap<>();
        fields.forEach((key, field) -> {
            if (!field.changed().get()) {
                return;
            }
            if (key.endsWith(".password")) {
                // a password may begin or end with a space
                passwords.put(key.substring(0, key.indexOf('.')), Optional.of(new Secret(field.text().get())));
            } else {
                values.put(key, field.value());
            }
        });
        return new Draft(values, passwords);
    }

    /** Whether what was changed counts only once the workshop is opened anew. */
    boolean needsReopening() {
        Draft draft = draft();
        return !draft.passwords().isEmpty() || draft.values().keySet().stream().anyMatch(key -> !key.startsWith("ui."));
    }

    boolean changesDatabase() {
        Draft draft = draft();
        return draft.passwords().containsKey("database") || draft.values().keySet().stream().anyMatch(key -> key.startsWith("database."));
    }
}
