package fr.vigie.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the data folder is (spec 3). */
public final class Home {
    private Home() {}

    /**
     * The folder of {@code --home}, else of {@code VIGIE_HOME}, else the platform's place.
     *
     * @param option what {@code --home} gave
     * @param system system properties {@code os.name} and {@code user.home}
     */
    public static Path of(@Nullable Path option, Map<String, String> environment, Map<String, String> system) {
        String variable = environment.getOrDefault("VIGIE_HOME", "");
        Path home = option != null ? option : variable.isBlank() ? platformPlace(environment, system) : Path.of(variable);
        return home.toAbsolutePath().normalize();
    }

    private static Path platformPlace(Map<String, String> environment, Map<String, String> system) {
        Path user = Path.of(system.getOrDefault("user.home", "."));
        String os = system.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return folder(environment, "APPDATA", user.resolve("AppData/Roaming")).resolve("Vigie");
        }
        if (os.startsWith("mac")) {
            return user.resolve("Library/Application Support/Vigie");
        }
        return folder(environment, "XDG_DATA_HOME", user.resolve(".local/share")).resolve("vigie");
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
