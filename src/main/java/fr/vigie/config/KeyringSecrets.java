package fr.vigie.config;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import fr.vigie.model.VigieException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets in the system's keyring, one entry a data folder and name; where there is none, in the fallback's. */
final class KeyringSecrets implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringSecrets.class);
    private final String domain;
    private final SecretStore fallback;

    KeyringSecrets(Path home, SecretStore fallback) {
        this.domain = "Vigie " + home;
        this.fallback = fallback;
    }

    @Override
    public Optional<Secret> find(String name) throws VigieException {
        try (Keyring keyring = Keyring.create()) {
            String password = keyring.getPassword(domain, name);
            if (password != null) {
                return Optional.of(new Secret(password));
            }
        } catch (BackendNotSupportedException | PasswordAccessException none) {
            LOG.debug("No keyring entry for {}", name, none);
        } catch (Exception broken) {
            LOG.warn("The system's keyring does not answer; the secrets' file is used", broken);
        }
        return fallback.find(name);
    }

    @Override
    public void put(String name, Secret secret) throws VigieException {
        try (Keyring keyring = Keyring.create()) {
            keyring.setPassword(domain, name, secret.reveal());
        } catch (Exception noKeyring) {
            LOG.info("No keyring takes secrets here; the secrets' file is used");
            LOG.debug("Keyring", noKeyring);
            fallback.put(name, secret);
            return;
        }
        fallback.remove(name);
    }

    @Override
    public void remove(String name) throws VigieException {
        try (Keyring keyring = Keyring.create()) {
            keyring.deletePassword(domain, name);
        } catch (Exception none) {
            LOG.debug("No keyring entry for {}", name, none);
        }
        fallback.remove(name);
    }
}
