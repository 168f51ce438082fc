package fr.vigie.config;

import fr.vigie.model.Fault;
import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules that all desktops share, between their texts (keys of spec 3, as in {@code reglage} and {@code vigie.properties}) and
 * {@link RuleBook}.
 */
public final class RuleKeys {
    private RuleKeys() {}

    /** Whether {@code key} is a rule, or a rule of one type ({@code wait.anchor.SU12}). */
    public static boolean isRule(String key) {
        return base(key).isPresent();
    }

    /** The defaults of spec 3, as texts. */
    public static Map<String, String> defaults() {
        return texts(RuleBook.DEFAULT);
    }

    /**
     * The rules in {@code shared}; what is absent has its default, keys that are no rules are left alone.
     *
     * @throws VigieException where a text is not of the form asked for
     */
    public static RuleBook toRuleBook(Map<String, String> shared) throws VigieException {
        Map<String, String> texts = new TreeMap<>();
        Set<String> types = new TreeSet<>();
        for (Map.Entry<String, String> setting : shared.entrySet()) {
            var key = base(setting.getKey());
            if (key.isPresent()) {
                texts.put(setting.getKey(), canonical(setting.getKey(), key.get(), setting.getValue()));
                if (!setting.getKey().equals(key.get().name())) {
                    types.add(setting.getKey().substring(key.get().name().length() + 1));
                }
            }
        }
        Rules common = rules(texts, "", Rules.DEFAULT);
        Map<String, Rules> byType = new HashMap<>();
        types.forEach(type -> byType.put(type, rules(texts, "." + type, common)));
        return new RuleBook(common, byType);
    }

    /**
     * The texts in their one written form; what is no rule is left out.
     *
     * @throws VigieException where a text is not of the form asked for
     */
    public static Map<String, String> canonical(Map<String, String> shared) throws VigieException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, String> setting : shared.entrySet()) {
            var key = base(setting.getKey());
            if (key.isPresent()) {
                texts.put(setting.getKey(), canonical(setting.getKey(), key.get(), setting.getValue()));
            }
        }
        return texts;
    }

    /** The rules as texts, those of a type only where they differ from the common ones. */
    public static Map<String, String> texts(RuleBook book) {
        Map<String, String> texts = new TreeMap<>();
        put(texts, "changeover", "", book.common().changeover().toString());
        put(texts, "gap.threshold", "", book.common().gapThreshold().toSeconds() + " s");
        Map<String, String> common = perType(book.common());
        common.forEach((key, text) -> put(texts, key, "", text));
        book.byType().forEach((type, rules) -> perType(rules).forEach((key, text) -> {
            if (!text.equals(common.get(key))) {
                put(texts, key, "." + type, text);
            }
        }));
        return texts;
    }

    private static Map<String, String> perType(Rules rules) {
        return Map.of("gap.ignored-events", String.join(",", new TreeSet<>(rules.ignoredEvents())), "microstop.threshold",
                rules.microStop().toSeconds() + " s", "stop.grace", rules.stopGrace().toSeconds() + " s", "wait.anchor",
                rules.waitAnchor() == WaitAnchor.END ? "end" : "start");
    }

    private static void put(Map<String, String> texts, String key, String suffix, String text) {
        texts.put(key + suffix, text);
    }

    private static java.util.Optional<Key> base(String name) {
        return Keys.all().stream().filter(Key::shared)
                .filter(key -> name.equals(key.name()) || (key.perType() && name.startsWith(key.name() + "."))).findFirst();
    }

    private static String canonical(String name, Key key, String text) throws VigieException {
        try {
            return key.value().canonical().apply(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new VigieException(Fault.SHARED_SETTING_INVALID, wrong, name, text, key.value().expected());
        }
    }

    private static Rules rules(Map<String, String> texts, String suffix, Rules otherwise) {
        String changeover = texts.get("changeover");
        String gap = texts.get("gap.threshold");
        String ignored = texts.get("gap.ignored-events" + suffix);
        String micro = texts.get("microstop.threshold" + suffix);
        String grace = texts.get("stop.grace" + suffix);
        String anchor = texts.get("wait.anchor" + suffix);
        return new Rules(changeover == null ? otherwise.changeover() : Values.readClock(changeover),
                gap == null ? otherwise.gapThreshold() : Values.readDuration(gap),
                ignored == null ? otherwise.ignoredEvents() : Set.copyOf(Values.readList(ignored)),
                micro == null ? otherwise.microStop() : Values.readDuration(micro),
                grace == null ? otherwise.stopGrace() : Values.readDuration(grace),
                anchor == null ? otherwise.waitAnchor() : anchor.equals("end") ? WaitAnchor.END : WaitAnchor.START);
    }
}
