package fr.vigie.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stores of secrets that there are. */
public final class Secrets {
    public static final String FILE_NAME = "secrets";

    private Secrets() {}

    /** The system's keyring where there is one, else {@code secrets} in the data folder, sealed where {@code VIGIE_PASSPHRASE} is set. */
    public static SecretStore of(Path home, Map<String, String> environment) {
        return new KeyringSecrets(home, inFile(home, environment));
    }

    static SecretStore inFile(Path home, Map<String, String> environment) {
        String passphrase = environment.getOrDefault("VIGIE_PASSPHRASE", "");
        @Nullable
        Secret secret = passphrase.isEmpty() ? null : new Secret(passphrase);
        return new FileSecrets(home.resolve(FILE_NAME), secret);
    }
}
