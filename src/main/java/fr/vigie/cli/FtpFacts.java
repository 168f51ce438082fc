package fr.vigie.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the FTP server answered to {@code doctor}: reached, logged in, root listed.
 *
 * @param address for people, never a secret
 * @param encrypted whether control and data travel under TLS
 * @param typeFolders folders of known types below the root
 * @param clockAhead how far the server's clock is ahead of this computer's; null where it does not tell
 */
public record FtpFacts(String address, boolean encrypted, List<String> typeFolders, @Nullable Duration clockAhead) {
    public FtpFacts {
        typeFolders = List.copyOf(typeFolders);
    }
}
