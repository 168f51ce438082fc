package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.RetentionTerm;
import fr.vigie.config.RuleKeys;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that turn events into sessions while they are edited: common ones, and those of a type that differ (spec 3). */
public final class RulesPart extends Part {
    /** Of every centre. */
    public static final List<String> COMMON = List.of("changeover", "gap.threshold");
    /** Also of one type; empty: as in common. */
    public static final List<String> PER_TYPE = List.of("gap.ignored-events", "microstop.threshold", "stop.grace", "wait.anchor");
    /** No rule of figures: how long details are kept. */
    public static final String RETENTION = RetentionTerm.KEY;
    private static final String IGNORED = "gap.ignored-events";
    /** Written for "none", where an empty field means "as in common". */
    private static final String NONE = "-";

    private final Messages faults;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private SharedRules.@Nullable Stored base;

    RulesPart(Messages faults) {
        this.faults = faults;
        Stream.of(COMMON, PER_TYPE, List.of(RETENTION)).flatMap(List::stream).forEach(this::add);
    }

    private Field add(String key) {
        return fields.computeIfAbsent(key,
                _ -> watched(new Field(key, text -> Sentences.of(LocalSettings.fault(key, given(key, text)), faults))));
    }

    private static String given(String key, String text) {
        return key.startsWith(IGNORED) && text.equals(NONE) ? "" : text;
    }

    /** A rule, common or ({@code wait.anchor.SU12}) of one type. */
    public Field field(String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }

    /** What counts where nothing is entered. */
    public static String otherwise(String key) {
        return key.equals(RETENTION) ? String.valueOf(RetentionTerm.DEFAULT) : RuleKeys.defaults().getOrDefault(key, "");
    }

    @Override
    Stream<Field> fields() {
        return fields.values().stream();
    }

    /**
     * @param types codes of those that may differ
     * @param locks by key, what gives it on this computer and keeps it from being changed here
     */
    void load(SharedRules.Stored stored, List<String> types, Map<String, String> locks) {
        base = stored;
        types.forEach(type -> PER_TYPE.forEach(key -> add(key + "." + type)));
        fields.forEach((key, field) -> field.load(shown(key, stored.texts().get(key)), locks.getOrDefault(key, "")));
        judge();
    }

    private static String shown(String key, @Nullable String stored) {
        boolean none = stored != null && stored.isEmpty() && key.startsWith(IGNORED + ".");
        return none ? NONE : Objects.requireNonNullElse(stored, "");
    }

    SharedRules.Stored base() {
        return Objects.requireNonNull(base);
    }

    /** What was changed, by key; empty: as by default or in common. */
    Map<String, Optional<String>> changes() {
        Map<String, Optional<String>> changes = new TreeMap<>();
        fields.forEach((key, field) -> {
            if (field.changed().get()) {
                changes.put(key, field.value().map(text -> given(key, text)));
            }
        });
        return changes;
    }
}
