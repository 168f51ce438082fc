package fr.vigie.config;

import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers settings: {@code VIGIE_…} variables win over {@code vigie.properties}, which wins over the existing system's variables
 * (decision 0040). Everything is checked before anything starts.
 */
public final class SettingsLoader {
    public static final String FILE_NAME = "vigie.properties";
    private static final String FILE_SUFFIX = "_FILE";
    private final Map<String, String> environment;
    private final Locale systemLanguage;

    public SettingsLoader(Map<String, String> environment, Locale systemLanguage) {
        this.environment = Map.copyOf(environment);
        this.systemLanguage = systemLanguage;
    }

    /**
     * The settings of a data folder.
     *
     * @param secrets asked only for the passwords of servers that are configured and came without one
     * @throws VigieException the first wrong setting; the others are its suppressed exceptions
     */
    public Loaded load(Path home, SecretStore secrets) throws VigieException {
        return load(home, secrets, Map.of());
    }

    /** As if {@code changes} stood in the file already; one that is empty takes its key away. */
    Loaded load(Path home, SecretStore secrets, Map<String, Optional<String>> changes) throws VigieException {
        List<VigieException> problems = new ArrayList<>();
        List<VigieException> warnings = new ArrayList<>();
        Map<String, Given> given = gather(home, changes, problems, warnings);
        Map<String, String> checked = check(given, problems);
        throwAll(problems);
        warnOfClearPasswords(given, warnings);
        Settings settings = new SettingsBuilder(home, checked, systemLanguage, secrets).build();
        if (!settings.api().onlyHere() && settings.api().keystore() == null) {
            throw new VigieException(Fault.API_HOST_WITHOUT_TLS, settings.api().host());
        }
        return new Loaded(settings, warnings);
    }

    /** The defaults for a data folder, whatever its file and the environment say: for the demo. */
    public Settings defaults(Path home) throws VigieException {
        return new SettingsBuilder(home, Map.of(), systemLanguage, SecretStore.NONE).build();
    }

    /** Every setting by its key, not checked yet. */
    Map<String, Given> gather(Path home, Map<String, Optional<String>> changes, List<VigieException> problems,
            List<VigieException> warnings) throws VigieException {
        Path file = home.resolve(FILE_NAME);
        List<Given> inFile = new ArrayList<>(SettingsFile.read(file).settings(problems));
        inFile.removeIf(setting -> changes.containsKey(setting.key()));
        changes.forEach((key, text) -> text.ifPresent(given -> inFile.add(new Given(key, given, new Origin.FileLine(file, 0)))));
        Set<String> types = types(inFile);
        Map<String, Given> own = new LinkedHashMap<>();
        for (Given setting : inFile) {
            Optional<Key> key = Keys.find(setting.key(), types);
            if (key.isEmpty()) {
                problems.add(unknown(setting, types));
            } else if (!setting.text().isEmpty() || key.get().emptyIsValue()) {
                own.put(setting.key(), setting);
            }
        }
        own.putAll(variables(types, problems));
        Map<String, Given> all = new LinkedHashMap<>(new OldVariables(environment).settings(own.keySet(), problems, warnings));
        all.putAll(own);
        return all;
    }

    private Set<String> types(List<Given> inFile) {
        Set<String> types = new LinkedHashSet<>();
        TreeLayout.DEFAULT.types().forEach(type -> types.add(type.code()));
        inFile.forEach(setting -> Keys.typeCode(setting.key()).ifPresent(types::add));
        environment.keySet().forEach(variable -> typeOfVariable(variable).ifPresent(types::add));
        return types;
    }

    private static Optional<String> typeOfVariable(String variable) {
        String prefix = Keys.variable(Keys.TYPE_PREFIX);
        return variable.startsWith(prefix) ? Keys.typeCode(Keys.TYPE_PREFIX + variable.substring(prefix.length())) : Optional.empty();
    }

    private Map<String, Given> variables(Set<String> types, List<VigieException> problems) {
        Map<String, String> keyByVariable = new TreeMap<>();
        Keys.names(types).forEach(name -> keyByVariable.put(Keys.variable(name), name));
        types.forEach(type -> keyByVariable.put(Keys.variable(Keys.TYPE_PREFIX + type), Keys.TYPE_PREFIX + type));
        Map<String, Given> settings = new LinkedHashMap<>();
        for (String variable : new TreeSet<>(environment.keySet())) {
            if (!variable.startsWith(Keys.VARIABLE_PREFIX) || Keys.OTHER_VARIABLES.contains(variable)) {
                continue;
            }
            String key = keyByVariable.get(variable);
            String text = environment.getOrDefault(variable, "").strip();
            String inFile = secretInFile(variable, keyByVariable);
            if (inFile != null) {
                readSecret(variable, text, problems).ifPresent(
                        secret -> settings.put(inFile, new Given(inFile, secret, new Origin.Variable(variable))));
                continue;
            }
            if (key == null) {
                problems.add(new VigieException(Fault.VARIABLE_UNKNOWN, variable,
                        suggestion(keyByVariable.keySet().stream().filter(known -> EditDistance.atMost(known, variable, 2)).toList())));
            } else if (!text.isEmpty() || Keys.find(key, types).filter(Key::emptyIsValue).isPresent()) {
                settings.put(key, new Given(key, text, new Origin.Variable(variable)));
            }
        }
        return settings;
    }

    /** {@code VIGIE_FTP_PASSWORD_FILE}: the key of the secret whose file it names; null for another variable. */
    private static @Nullable String secretInFile(String variable, Map<String, String> keyByVariable) {
        String key = variable.endsWith(FILE_SUFFIX)
                ? keyByVariable.get(variable.substring(0, variable.length() - FILE_SUFFIX.length()))
                : null;
        return key != null && Keys.find(key, Set.of()).filter(Key::secret).isPresent() ? key : null;
    }

    /** As Docker and systemd hand out secrets: the first line of a file. */
    private static Optional<String> readSecret(String variable, String file, List<VigieException> problems) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return Optional.of(lines.findFirst().orElse(""));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            problems.add(new VigieException(Fault.VARIABLE_INVALID, e, variable, file, "/run/secrets/…"));
            return Optional.empty();
        }
    }

    private static Map<String, String> check(Map<String, Given> given, List<VigieException> problems) {
        Set<String> types = new LinkedHashSet<>();
        TreeLayout.DEFAULT.types().forEach(type -> types.add(type.code()));
        given.keySet().forEach(key -> Keys.typeCode(key).ifPresent(types::add));
        Map<String, String> checked = new LinkedHashMap<>();
        for (Given setting : given.values()) {
            Key key = Keys.find(setting.key(), types).orElseThrow();
            try {
                checked.put(setting.key(), key.value().canonical().apply(setting.text()));
            } catch (IllegalArgumentException wrong) {
                problems.add(invalid(setting, key));
            }
        }
        if ("sftp".equals(checked.get("ftp.protocol"))) {
            problems.add(new VigieException(Fault.SETTING_LATER, "ftp.protocol", "sftp"));
        }
        return checked;
    }

    private static VigieException unknown(Given setting, Set<String> types) {
        Origin.FileLine place = (Origin.FileLine) setting.origin();
        return new VigieException(Fault.SETTING_UNKNOWN, place.file(), place.line(), setting.key(),
                suggestion(Keys.near(setting.key(), types)));
    }

    private static VigieException invalid(Given setting, Key key) {
        boolean hidden = key.secret() || key.value() == Values.POSTGRES_URL;
        String shown = hidden ? "•••" : setting.text();
        return switch (setting.origin()) {
            case Origin.FileLine(Path file, int line) ->
                new VigieException(Fault.SETTING_INVALID, file, line, setting.key(), shown, key.value().expected());
            case Origin.Variable(String name) -> new VigieException(Fault.VARIABLE_INVALID, name, shown, key.value().expected());
        };
    }

    private static String suggestion(List<String> near) {
        return near.isEmpty() ? "" : " → " + String.join(", ", near) + " ?";
    }

    private static void warnOfClearPasswords(Map<String, Given> given, List<VigieException> warnings) {
        for (Given setting : given.values()) {
            boolean secret = Keys.find(setting.key(), Set.of()).filter(Key::secret).isPresent();
            if (secret && setting.origin() instanceof Origin.FileLine(Path file, int line)) {
                warnings.add(new VigieException(Fault.PASSWORD_IN_CLEAR, file, line, setting.key(),
                        setting.key().substring(0, setting.key().indexOf('.'))));
            }
        }
    }

    private static void throwAll(List<VigieException> problems) throws VigieException {
        if (!problems.isEmpty()) {
            VigieException first = problems.getFirst();
            problems.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
