package fr.vigie.config;

import fr.vigie.model.CentreType;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the records from texts already checked, and gives the defaults of spec 3. */
final class SettingsBuilder {
    private final Path home;
    private final Map<String, String> checked;
    private final Locale systemLanguage;
    private final SecretStore secrets;

    SettingsBuilder(Path home, Map<String, String> checked, Locale systemLanguage, SecretStore secrets) {
        this.home = home;
        this.checked = checked;
        this.systemLanguage = systemLanguage;
        this.secrets = secrets;
    }

    Settings build() throws VigieException {
        return new Settings(home, ftp(), erp(), database(), shared(), layout(), ui(), api(), update());
    }

    private FtpSettings ftp() throws VigieException {
        String host = checked.get("ftp.host");
        return new FtpSettings(host, Integer.parseInt(text("ftp.port", protocol() == FtpProtocol.FTPS_IMPLICIT ? "990" : "21")),
                text("ftp.user", "anonymous"), password("ftp", host), text("ftp.root", "/"), protocol(), checked.get("ftp.certificate"),
                Values.readDuration(text("ftp.every", "15 min")), Integer.parseInt(text("ftp.connections", "3")),
                Boolean.parseBoolean(text("ftp.delete-after-sync", "false")));
    }

    private FtpProtocol protocol() {
        String code = text("ftp.protocol", FtpProtocol.FTP.code());
        return Arrays.stream(FtpProtocol.values()).filter(protocol -> protocol.code().equals(code)).findFirst().orElseThrow();
    }

    private ErpSettings erp() throws VigieException {
        String host = checked.get("erp.host");
        String times = checked.get("erp.times");
        String prefixes = checked.get("erp.box-prefixes");
        ErpSettings otherwise = ErpSettings.NONE;
        return new ErpSettings(host, Integer.parseInt(text("erp.port", Integer.toString(otherwise.port()))), checked.get("erp.database"),
                text("erp.user", otherwise.user()), password("erp", host), tls(),
                times == null ? otherwise.times() : Values.readList(times).stream().map(Values::readClock).toList(),
                prefixes == null ? otherwise.boxPrefixes() : Values.readQuoted(prefixes));
    }

    private ErpTls tls() {
        String code = text("erp.tls", ErpTls.PREFER.code());
        return Arrays.stream(ErpTls.values()).filter(tls -> tls.code().equals(code)).findFirst().orElseThrow();
    }

    private DatabaseSettings database() throws VigieException {
        String url = checked.get("database.url");
        return new DatabaseSettings(url, checked.get("database.user"), password("database", url));
    }

    private @Nullable Secret password(String server, @Nullable String address) throws VigieException {
        String given = checked.get(server + ".password");
        if (given != null) {
            return new Secret(given);
        }
        return address == null ? null : secrets.find(server).orElse(null);
    }

    private Map<String, String> shared() {
        Map<String, String> shared = new TreeMap<>(checked);
        shared.keySet().removeIf(key -> !RuleKeys.isRule(key));
        return shared;
    }

    private TreeLayout layout() {
        Map<String, CentreType> types = new TreeMap<>();
        TreeLayout.DEFAULT.types().forEach(type -> types.put(type.code(), type));
        checked.forEach((key, value) -> Keys.typeCode(key).ifPresent(code -> {
            String[] parts = value.split(";", 2);
            types.put(code, new CentreType(code, parts[0], parts[1]));
        }));
        String archives = checked.get("archive.folders");
        Set<String> folders = archives == null ? TreeLayout.DEFAULT.archiveFolders() : Set.copyOf(Values.readList(archives));
        return new TreeLayout(ordered(types), folders);
    }

    /** Built-in types first, in their order. */
    private static List<CentreType> ordered(Map<String, CentreType> types) {
        List<CentreType> all = new ArrayList<>();
        for (CentreType builtIn : TreeLayout.DEFAULT.types()) {
            CentreType type = types.remove(builtIn.code());
            all.add(type == null ? builtIn : type);
        }
        all.addAll(types.values());
        return all;
    }

    private ApiSettings api() throws VigieException {
        String keystore = checked.get("api.tls.keystore");
        String origins = checked.get("api.cors");
        return new ApiSettings(Boolean.parseBoolean(text("api.enabled", "false")), text("api.host", "127.0.0.1"),
                Integer.parseInt(text("api.port", "8000")), origins == null ? List.of() : Values.readList(origins),
                keystore == null ? null : home.resolve(keystore), password("api", keystore));
    }

    private UpdateSettings update() {
        String url = checked.get("update.url");
        return new UpdateSettings(Boolean.parseBoolean(text("update.check", "false")), url == null ? null : URI.create(url));
    }

    private UiSettings ui() {
        Locale language = switch (text("ui.language", "system")) {
            case "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            default -> systemLanguage;
        };
        return new UiSettings(language, UiSettings.Theme.valueOf(text("ui.theme", "system").toUpperCase(Locale.ROOT)),
                Integer.parseInt(text("ui.scale", "100")));
    }

    private String text(String key, String otherwise) {
        return checked.getOrDefault(key, otherwise);
    }
}
