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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

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
        this.explicit = new ConcurrentSkipListMap<>(explicit);
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

    /**
     * What is stored, and the versions that a change of it replaces.
     *
     * @param texts in force by key; what is absent has its default
     * @param versions by key; absent where nothing is stored
     */
    public record Stored(Map<String, String> texts, Map<String, Long> versions) {
        public Stored {
            texts = Map.copyOf(texts);
            versions = Map.copyOf(versions);
        }
    }

    public Stored stored() throws VigieException {
        load();
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        store.all().values().stream().filter(setting -> RuleKeys.isRule(setting.key())).forEach(setting -> {
            texts.put(setting.key(), setting.value());
            versions.put(setting.key(), setting.version());
        });
        return new Stored(texts, versions);
    }

    /**
     * Changes rules for everybody; what this computer gave explicitly under these keys does not count any more.
     *
     * @param changes new texts by key; empty: the default again, or for a type the common rule
     * @throws VigieException {@code SHARED_SETTING_INVALID}, and then nothing was changed; {@code SETTING_CHANGED} when another desktop saved
     *         first
     */
    public void save(Map<String, Optional<String>> changes, Stored base) throws VigieException {
        Map<String, String> texts = new HashMap<>(base.texts());
        changes.forEach((key, text) -> texts.compute(key, (_, _) -> text.orElse(null)));
        Map<String, String> canonical = RuleKeys.canonical(texts);
        for (Map.Entry<String, Optional<String>> change : new TreeMap<>(changes).entrySet()) {
            String key = change.getKey();
            explicit.remove(key);
            long version = base.versions().getOrDefault(key, 0L);
            if (change.getValue().isPresent()) {
                store.put(key, canonical.getOrDefault(key, ""), version, who);
            } else if (version > 0) {
                store.remove(key, version);
            }
        }
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
