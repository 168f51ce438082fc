package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings.Entry;
import fr.vigie.config.LocalSettings.Shown;
import fr.vigie.model.CentreType;
import fr.vigie.model.TreeLayout;
import fr.vigie.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The types of centres: those built in, and any number more; nobody writes code for one (spec 1.1). */
public final class TypeLines {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,50}");
    private static final String PREFIX = "types.";

    private final Messages texts;
    private final LocalPart part;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private List<Line> saved = List.of();

    TypeLines(Messages texts, LocalPart part) {
        this.texts = texts;
        this.part = part;
    }

    /**
     * A type.
     *
     * @param key under which it stands in the file; null where it does not yet
     * @param builtIn what it is without a word in the file; null for one that was added
     */
    public record Line(Field code, Field material, Field label, @Nullable String key,
            @Nullable CentreType builtIn) {
        Stream<Field> fields() {
            return Stream.of(code, material, label);
        }

        String text() {
            return material.now() + ";" + label.now();
        }

        String codeNow() {
            return code.now().toUpperCase(Locale.ROOT);
        }
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    Stream<Field> fields() {
        return lines.stream().flatMap(Line::fields);
    }

    boolean linesChanged() {
        return !lines.equals(saved);
    }

    void load(Shown shown) {
        Map<String, String> keys = new TreeMap<>();
        shown.entries().keySet().stream().filter(key -> key.startsWith(PREFIX))
                .forEach(key -> keys.put(key.substring(PREFIX.length()).toUpperCase(Locale.ROOT), key));
        List<Line> loaded = new ArrayList<>();
        for (CentreType type : TreeLayout.DEFAULT.types()) {
            String key = keys.remove(type.code());
            Entry entry = key == null ? null : shown.entries().get(key);
            loaded.add(line(type.code(), entry == null ? new Entry(type.material() + ";" + type.label(), null) : entry, key, type));
        }
        keys.forEach((code, key) -> loaded.add(line(code, shown.entries().getOrDefault(key, new Entry("", null)), key, null)));
        lines.setAll(loaded);
        saved = List.copyOf(loaded);
    }

    private Line line(String code, Entry entry, @Nullable String key,
            @Nullable CentreType builtIn) {
        String[] parts = (entry.text() + ";").split(";", -1);
        Line line = empty(key, builtIn);
        String lock = entry.variable() == null ? "" : entry.variable();
        line.code.load(code, texts.get("settings.type.fixed"));
        line.material.load(parts[0].strip(), lock);
        line.label.load(parts[1].strip(), lock);
        return line;
    }

    private Line empty(@Nullable String key, @Nullable CentreType builtIn) {
        UnaryOperator<String> words = text -> text.isEmpty() || text.indexOf(';') >= 0 ? texts.get("settings.type.word") : "";
        return new Line(part.watched(new Field("code", this::judgeCode)), part.watched(new Field("material", words)),
                part.watched(new Field("label", words)), key, builtIn);
    }

    private String judgeCode(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return texts.get("settings.type.code.form");
        }
        return lines.stream().filter(line -> line.codeNow().equals(upper)).count() > 1 ? texts.get("settings.type.code.twice") : "";
    }

    /** One more line to fill in. */
    public Line add() {
        Line line = empty(null, null);
        lines.add(line);
        line.fields().forEach(field -> field.load("", ""));
        part.judge();
        return line;
    }

    /** Takes away a type that was added. */
    public void remove(Line line) {
        lines.remove(line);
        part.judge();
    }

    /** What the file is to say anew. */
    Map<String, Optional<String>> changes() {
        Map<String, Optional<String>> changes = new HashMap<>();
        saved.stream().filter(line -> !lines.contains(line)).map(Line::key).filter(Objects::nonNull)
                .forEach(key -> changes.put(key, Optional.empty()));
        for (Line line : lines) {
            if (line.fields().anyMatch(field -> field.changed().get())) {
                String key = line.key() == null ? PREFIX + line.codeNow() : line.key();
                CentreType builtIn = line.builtIn();
                boolean asBuilt = builtIn != null && line.text().equals(builtIn.material() + ";" + builtIn.label());
                changes.put(key, asBuilt ? Optional.empty() : Optional.of(line.text()));
            }
        }
        return changes;
    }

    void revert() {
        lines.setAll(saved);
        saved.forEach(line -> line.fields().forEach(Field::revert));
    }
}
