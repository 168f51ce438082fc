package fr.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSecretsTest {
    @TempDir
    private Path home;

    @Test
    void onlyTheUserReadsTheFile() throws Exception {
        SecretStore secrets = Secrets.inFile(home, Map.of());
        assertThat(secrets.find("ftp")).isEmpty();
        secrets.put("ftp", new Secret("été 1"));
        secrets.put("database", new Secret("b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets")))).isEqualTo("rw-------");
        assertThat(found(secrets, "ftp")).isEqualTo("été 1");
        secrets.remove("ftp");
        secrets.remove("ftp");
        assertThat(secrets.find("ftp")).isEmpty();
        assertThat(found(secrets, "database")).isEqualTo("b");
    }

    @Test
    void aPassphraseSealsThem() throws Exception {
        Secrets.inFile(home, Map.of()).put("ftp", new Secret("geheim"));
        SecretStore sealed = Secrets.inFile(home, Map.of("VIGIE_PASSPHRASE", "sésame"));
        sealed.put("database", new Secret("autre"));
        assertThat(home.resolve("secrets")).content().doesNotContain("geheim").doesNotContain("Z2VoZWlt");
        assertThat(found(sealed, "ftp")).isEqualTo("geheim");
        assertThat(fault(Secrets.inFile(home, Map.of()), "ftp")).isEqualTo(Fault.SECRETS_LOCKED);
        assertThat(fault(Secrets.inFile(home, Map.of("VIGIE_PASSPHRASE", "autre")), "ftp")).isEqualTo(Fault.SECRETS_PASSPHRASE);
    }

    @Test
    void aChangedOrSwappedSecretIsRefused() throws Exception {
        SecretStore sealed = Secrets.inFile(home, Map.of("VIGIE_PASSPHRASE", "sésame"));
        sealed.put("ftp", new Secret("a"));
        String text = Files.readString(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets"), text.replace("\nftp ", "\ndatabase "));
        assertThat(fault(sealed, "database")).isEqualTo(Fault.SECRETS_PASSPHRASE);
        Files.writeString(home.resolve("secrets"), "n’importe quoi\n");
        assertThat(fault(sealed, "ftp")).isEqualTo(Fault.SECRETS_UNREADABLE);
    }

    @Test
    void withoutAKeyringTheFileIsUsed() throws Exception {
        // on a machine with a keyring this goes there, and is taken out again
        SecretStore secrets = Secrets.of(home, Map.of());
        secrets.put("ftp", new Secret("geheim"));
        assertThat(found(secrets, "ftp")).isEqualTo("geheim");
        secrets.remove("ftp");
        assertThat(secrets.find("ftp")).isEmpty();
    }

    private static String found(SecretStore secrets, String name) throws VigieException {
        return secrets.find(name).orElseThrow().reveal();
    }

    private static Fault fault(SecretStore secrets, String name) {
        return Objects.requireNonNull(catchThrowableOfType(VigieException.class, () -> secrets.find(name))).fault();
    }
}
