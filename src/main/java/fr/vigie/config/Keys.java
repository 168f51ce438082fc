package fr.vigie.config;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of settings: every key that may be given, and nothing else. */
final class Keys {
    static final String TYPE_PREFIX = "types.";
    static final String VARIABLE_PREFIX = "VIGIE_";
    /** Variables that Vigie reads and that are no settings: the data folder, the secrets' passphrase, and what the launchers take. */
    static final Set<String> OTHER_VARIABLES = Set.of("VIGIE_HOME", "VIGIE_PASSPHRASE", "VIGIE_JAVA_OPTS", "VIGIE_MAIN", "VIGIE_DEBUG");
    private static final Pattern TYPE_CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,50}");
    private static final Duration ZERO = Duration.ZERO;

    private static final Map<String, Key> ALL = Stream
            .of(Key.plain("ftp.host", Values.HOST_NAME), Key.plain("ftp.port", Values.PORT), Key.plain("ftp.user", Values.TEXT),
                    Key.secret("ftp.password"), Key.plain("ftp.root", Values.REMOTE_PATH),
                    Key.plain("ftp.protocol", Values.oneOf("ftp", "ftps", "ftps-implicit", "sftp")),
                    Key.plain("ftp.certificate", Values.CERTIFICATE),
                    Key.plain("ftp.every", Values.duration(Duration.ofMinutes(1), Values.DAY)),
                    Key.plain("ftp.connections", Values.number(1, 10)), Key.plain("ftp.delete-after-sync", Values.YES_NO),
                    Key.plain("erp.host", Values.HOST_NAME), Key.plain("erp.port", Values.PORT), Key.plain("erp.database", Values.TEXT),
                    Key.plain("erp.user", Values.TEXT), Key.secret("erp.password"), Key.plain("erp.times", Values.CLOCK_TIMES),
                    Key.plain("erp.box-prefixes", Values.QUOTED_LIST),
                    Key.plain("erp.tls", Values.oneOf("prefer", "require", "verify", "off")),
                    Key.plain("database.url", Values.POSTGRES_URL), Key.plain("database.user", Values.TEXT),
                    Key.secret("database.password"), Key.plain("api.enabled", Values.YES_NO), Key.plain("api.host", Values.HOST_NAME),
                    Key.plain("api.port", Values.PORT), Key.plain("api.cors", Values.ORIGINS),
                    Key.plain("api.tls.keystore", Values.TEXT), Key.secret("api.password"), Key.shared("changeover", Values.CLOCK_TIME),
                    Key.shared("gap.threshold", Values.duration(ZERO, Values.DAY)),
                    Key.sharedPerType("gap.ignored-events", Values.EVENT_NAMES, true),
                    Key.sharedPerType("microstop.threshold", Values.duration(ZERO, Values.DAY), false),
                    Key.sharedPerType("stop.grace", Values.duration(ZERO, Values.DAY), false),
                    Key.sharedPerType("wait.anchor", Values.oneOf("start", "end"), false),
                    Key.shared(RetentionTerm.KEY, Values.number(1, RetentionTerm.MOST)),
                    Key.plain("update.check", Values.YES_NO), Key.plain("update.url", Values.WEB_ADDRESS),
                    Key.plain("archive.folders", Values.FOLDER_NAMES), Key.plain("ui.language", Values.oneOf("system", "fr", "en")),
                    Key.plain("ui.theme", Values.oneOf("system", "light", "dark", "historic")),
                    Key.plain("ui.scale", Values.number(100, 200)))
            .collect(Collectors.toUnmodifiableMap(Key::name, Function.identity()));
    private static final Value TYPE = new Value("types.CODE=ALU;Centre ALU", Keys::type);

    private Keys() {}

    static Collection<Key> all() {
        return ALL.values();
    }

    /** The key called {@code name}, also with one of {@code types} behind it. */
    static Optional<Key> find(String name, Collection<String> types) {
        Key exact = ALL.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        if (typeCode(name).isPresent()) {
            return Optional.of(Key.plain(name, TYPE));
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && types.contains(name.substring(dot + 1))
                ? Optional.ofNullable(ALL.get(name.substring(0, dot))).filter(Key::perType)
                : Optional.empty();
    }

    /** The code in {@code types.CODE}, in capitals; empty for another key. */
    static Optional<String> typeCode(String name) {
        String code = name.startsWith(TYPE_PREFIX) ? name.substring(TYPE_PREFIX.length()) : "";
        return TYPE_CODE.matcher(code).matches() ? Optional.of(code.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Every name that can be given, with those of {@code types}. */
    static Stream<String> names(Collection<String> types) {
        return Stream.concat(ALL.keySet().stream(),
                ALL.values().stream().filter(Key::perType).flatMap(key -> types.stream().map(type -> key.name() + "." + type)));
    }

    /** {@code ftp.delete-after-sync} → {@code VIGIE_FTP_DELETE_AFTER_SYNC}. */
    static String variable(String name) {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String type(String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(text);
        }
        return parts[0].strip() + ";" + parts[1].strip();
    }

    /** Known names a few letters away, for "did you mean". */
    static List<String> near(String name, Collection<String> types) {
        return names(types).filter(known -> EditDistance.atMost(known, name, 2)).sorted().toList();
    }
}
