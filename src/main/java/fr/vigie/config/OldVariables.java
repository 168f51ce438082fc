package fr.vigie.config;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The existing system's environment variables (spec 3), as settings of Vigie's; they come after the file (decision 0040). */
final class OldVariables {
    private static final Pattern SERVER = Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final Pattern BASE = Pattern.compile("[^\\s/?&#@%]+");
    private static final List<Group> GROUPS = List.of(
            new Group("FTP_HOST", "ftp.host",
                    Map.of("FTP_HOST", "ftp.host", "FTP_USER", "ftp.user", "FTP_PASS", "ftp.password", "DELETE_AFTER_SYNC",
                            "ftp.delete-after-sync")),
            new Group("POSTGRES_HOST", "database.url",
                    Map.of("POSTGRES_USER", "database.user", "POSTGRES_PASSWORD", "database.password")),
            new Group("MYSQL_HOST", "erp.host", Map.of("MYSQL_HOST", "erp.host", "MYSQL_PORT", "erp.port", "MYSQL_DB", "erp.database",
                    "MYSQL_USER", "erp.user", "MYSQL_PASSWORD", "erp.password")));

    private final Map<String, String> environment;

    OldVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The variables of one server: {@code address} is the one that names it. */
    private record Group(String address, String addressKey, Map<String, String> keys) {}

    /**
     * What the variables give.
     *
     * @param own keys that Vigie's own settings give
     */
    Map<String, Given> settings(Set<String> own, List<VigieException> problems, List<VigieException> warnings) {
        Map<String, Given> settings = new LinkedHashMap<>();
        for (Group group : GROUPS) {
            boolean namesServer = !value(group.address).isEmpty();
            if (namesServer && own.contains(group.addressKey)) {
                // the credentials of one server must not go to another
                warnings.add(new VigieException(Fault.OLD_VARIABLES_IGNORED, group.address, group.addressKey));
                continue;
            }
            group.keys.forEach((variable, key) -> {
                if (!value(variable).isEmpty() && !own.contains(key)) {
                    settings.put(key, new Given(key, value(variable), new Origin.Variable(variable)));
                }
            });
            if (namesServer && group.addressKey.equals("database.url")) {
                postgresUrl(settings, problems);
            }
        }
        return settings;
    }

    private void postgresUrl(Map<String, Given> settings, List<VigieException> problems) {
        String host = value("POSTGRES_HOST");
        String base = value("POSTGRES_DB");
        if (!SERVER.matcher(host).matches()) {
            problems.add(new VigieException(Fault.VARIABLE_INVALID, "POSTGRES_HOST", host, "192.0.2.10 | 192.0.2.10:5432"));
        } else if (!BASE.matcher(base).matches()) {
            problems.add(new VigieException(Fault.VARIABLE_INVALID, "POSTGRES_DB", base, "vigie"));
        } else {
            settings.put("database.url",
                    new Given("database.url", "jdbc:postgresql://" + host + "/" + base, new Origin.Variable("POSTGRES_HOST")));
        }
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "").strip();
    }
}
