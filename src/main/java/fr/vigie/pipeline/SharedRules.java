package fr.vigie.pipeline;

import fr.vigie.config.RuleKeys;
import fr.vigie.model.Fault;
import fr.vigie.model.RuleBook;
import fr.vigie.model.VigieException;
import fr.vigie.store.SharedSetting;
import fr.vigie.store.SharedSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules in force (spec 3): those that all desktops share, in the database, after the ones set explicitly on this computer were
 * written there.
 */
public final class SharedRules {
    private final SharedSettings store;
    private final Map<String, String> explicit;
    private final String who;

    /**
     * @param explicit rules given in this computer's file or environment, checked
     * @param who stands beside a value written, e.g. {@code marie@bureau-3}
     */
    public SharedRules(SharedSettings store, Map<String, String> explicit, String who) {
        this.store = store;
        this.explicit = new TreeMap<>(explicit);
        this.who = who;
    }

    /**
     * @param rules in force
     * @param changed keys whose value this call changed for everybody
     */
    public record InForce(RuleBook rules, List<String> changed) {
        public InForce {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Changes one rule for everybody.
     *
     * @throws VigieException {@code SETTING_FIXED_HERE} where this computer's own settings give that rule and would undo the change,
     *         {@code SETTING_CHANGED} when another desktop was faster, {@code SHARED_SETTING_INVALID}
     */
    public void put(String key, String value) throws VigieException {
        if (explicit.containsKey(key)) {
            throw new VigieException(Fault.SETTING_FIXED_HERE, key);
        }
        RuleKeys.toRuleBook(Map.of(key, value));
        SharedSetting before = store.all().get(key);
        store.put(key, value, before == null ? 0 : before.version(), who);
    }

    /** Writes what is explicit, where it differs, and gives the whole. */
    public InForce load() throws VigieException {
        Map<String, SharedSetting> stored = store.all();
        Map<String, String> texts = new HashMap<>();
        stored.forEach((key, setting) -> texts.put(key, setting.value()));
        Map<String, String> defaults = RuleKeys.defaults();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> given : explicit.entrySet()) {
            SharedSetting before = stored.get(given.getKey());
            String inForce = before == null ? defaults.get(given.getKey()) : before.value();
            if (!given.getValue().equals(inForce)) {
                store.put(given.getKey(), given.getValue(), before == null ? 0 : before.version(), who);
                texts.put(given.getKey(), given.getValue());
                changed.add(given.getKey());
            }
        }
        return new InForce(RuleKeys.toRuleBook(texts), changed);
    }
}
