package fr.vigie.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the REST API answers (spec 3, {@code api.*}).
 *
 * @param enabled whether the desktop serves it; {@code vigie serve} always does
 * @param origins web pages of other servers that may call it (CORS)
 * @param keystore PKCS#12 or JKS with the certificate; null: no TLS, and this computer alone is answered
 */
public record ApiSettings(boolean enabled, String host, int port, List<String> origins, @Nullable Path keystore,
        @Nullable Secret keystorePassword) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

    public ApiSettings {
        origins = List.copyOf(origins);
    }

    /** Whether only this computer is answered. */
    public boolean onlyHere() {
        return LOOPBACK.contains(host);
    }
}
