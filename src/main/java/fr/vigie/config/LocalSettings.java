package fr.vigie.config;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this computer as a person sees and changes them: {@code vigie.properties}, the variables that win over it, and the secrets
 * beside it. Reading and writing block. Thread-safe.
 */
public final class LocalSettings {
    /** Servers whose passwords are kept as secrets, by the names under which they are kept. */
    public static final List<String> SECRETS = List.of("ftp", "database", "erp");

    private final Path home;
    private final SettingsLoader loader;
    private final SecretStore secrets;

    /** @param systemLanguage what {@code ui.language=system} means */
    public LocalSettings(Path home, Map<String, String> environment, Locale systemLanguage, SecretStore secrets) {
        this.home = home;
        this.loader = new SettingsLoader(environment, systemLanguage);
        this.secrets = secrets;
    }

    /**
     * A setting that was given.
     *
     * @param text empty for a password: it is never shown
     * @param variable the environment variable that gives it, and that only its owner can change; null where the file gives it
     */
    public record Entry(String text, @Nullable String variable) {}

    /**
     * What was given; every other setting has its default.
     *
     * @param entries by key
     */
    public record Shown(Map<String, Entry> entries) {
        public Shown {
            entries = Map.copyOf(entries);
        }
    }

    /**
     * Changes not written yet.
     *
     * @param values new texts by key; empty: back to the default
     * @param passwords new ones by server ({@link #SECRETS}); empty: forget it
     */
    public record Draft(Map<String, Optional<String>> values, Map<String, Optional<Secret>> passwords) {
        public static final Draft NONE = new Draft(Map.of(), Map.of());

        public Draft {
            values = Map.copyOf(values);
            passwords = Map.copyOf(passwords);
        }

        public boolean isEmpty() {
            return values.isEmpty() && passwords.isEmpty();
        }

        /** What the file is to say: a password that stood there in clear leaves it when a new one is given. */
        private Map<String, Optional<String>> lines() {
            Map<String, Optional<String>> lines = new TreeMap<>(values);
            passwords.keySet().forEach(server -> lines.put(server + ".password", Optional.empty()));
            return lines;
        }
    }

    public Path home() {
        return home;
    }

    /** What is given now, also where it is wrong. */
    public Shown read() throws VigieException {
        Map<String, Entry> entries = new HashMap<>();
        loader.gather(home, Map.of(), new ArrayList<>(), new ArrayList<>()).forEach((key, given) -> {
            boolean hidden = Keys.find(key, List.of()).filter(Key::secret).isPresent();
            String variable = given.origin() instanceof Origin.Variable(String name) ? name : null;
            entries.put(key, new Entry(hidden ? "" : given.text(), variable));
        });
        return new Shown(entries);
    }

    /** Whether a password is kept for that server; asks the keyring. */
    public boolean hasPassword(String server) throws VigieException {
        return secrets.find(server).isPresent();
    }

    /** Why {@code text} cannot be the setting {@code key}; empty where it can. An empty text is the default, and can. */
    public static Optional<VigieException> fault(String key, String text) {
        Key known = Keys.find(base(key), List.of()).orElseThrow(() -> new IllegalArgumentException(key));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return known.value().accepts(text.strip())
                ? Optional.empty()
                : Optional.of(new VigieException(Fault.SETTING_FORM, known.secret() ? "•••" : text, known.value().expected()));
    }

    /** {@code wait.anchor.SU12} has the form of {@code wait.anchor}. */
    private static String base(String key) {
        return Keys.all().stream().filter(Key::perType).map(Key::name).filter(name -> key.startsWith(name + ".")).findFirst().orElse(key);
    }

    /** The settings as they would be with the draft, passwords included; nothing is written. */
    public Settings preview(Draft draft) throws VigieException {
        return loader.load(home, with(draft.passwords()), draft.lines()).settings();
    }

    /**
     * Writes the draft: passwords to the secrets, the rest to the file, whose comments and order stay.
     *
     * @return the settings now in force at the next start
     * @throws VigieException where the whole would not be usable; then nothing was written
     */
    public Settings save(Draft draft) throws VigieException {
        Settings settings = preview(draft);
        for (Map.Entry<String, Optional<Secret>> password : new LinkedHashMap<>(draft.passwords()).entrySet()) {
            if (password.getValue().isPresent()) {
                secrets.put(password.getKey(), password.getValue().get());
            } else {
                secrets.remove(password.getKey());
            }
        }
        SettingsFile file = SettingsFile.read(home.resolve(SettingsLoader.FILE_NAME));
        Map<String, Optional<String>> lines = draft.lines();
        if (!lines.isEmpty()) {
            file.save(lines);
        }
        return settings;
    }

    private SecretStore with(Map<String, Optional<Secret>> passwords) {
        return new SecretStore() {
            @Override
            public Optional<Secret> find(String name) throws VigieException {
                Optional<Secret> changed = passwords.get(name);
                return changed != null ? changed : secrets.find(name);
            }

            @Override
            public void put(String name, Secret secret) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(String name) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
