package fr.vigie.config;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in a file that only the user can read: a head line that names the form, then {@code name base64} lines. With a passphrase each
 * one is sealed ({@link Seal}); without, base64 only keeps them from being read over a shoulder.
 */
final class FileSecrets implements SecretStore {
    private static final String PLAIN = "vigie-secrets 1 plain";
    private static final String SEALED = "vigie-secrets 1 " + Seal.NAME;
    private final Path file;
    private final @Nullable Secret passphrase;

    FileSecrets(Path file, @Nullable Secret passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    @Override
    public Optional<Secret> find(String name) throws VigieException {
        Content content = read();
        byte[] bytes = content.secrets.get(name);
        return bytes == null ? Optional.empty() : Optional.of(content.sealed ? open(name, bytes) : secret(bytes));
    }

    @Override
    public void put(String name, Secret secret) throws VigieException {
        Content content = read();
        TreeMap<String, byte[]> all = new TreeMap<>();
        for (var entry : content.secrets.entrySet()) {
            // a sealed file must open with this passphrase before anything joins it
            Secret known = content.sealed ? open(entry.getKey(), entry.getValue()) : secret(entry.getValue());
            all.put(entry.getKey(), content.sealed ? entry.getValue() : closed(entry.getKey(), known));
        }
        all.put(name, closed(name, secret));
        write(new Content(passphrase != null, all));
    }

    @Override
    public void remove(String name) throws VigieException {
        Content content = read();
        if (content.secrets.remove(name) != null) {
            write(content);
        }
    }

    private record Content(boolean sealed, TreeMap<String, byte[]> secrets) {}

    private Content read() throws VigieException {
        TreeMap<String, byte[]> secrets = new TreeMap<>();
        try {
            if (!Files.exists(file)) {
                return new Content(passphrase != null, secrets);
            }
            List<String> lines = Files.readAllLines(file);
            String head = lines.isEmpty() ? "" : lines.getFirst();
            if (!head.equals(SEALED) && !head.equals(PLAIN)) {
                throw new VigieException(Fault.SECRETS_UNREADABLE, file, PLAIN + " | " + SEALED);
            }
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" ", 2);
                secrets.put(parts[0], Base64.getDecoder().decode(parts.length == 2 ? parts[1] : ""));
            }
            return new Content(head.equals(SEALED), secrets);
        } catch (IOException cause) {
            throw new VigieException(Fault.SECRETS_UNREADABLE, cause, file, SettingsFile.reason(cause));
        } catch (IllegalArgumentException notBase64) {
            throw new VigieException(Fault.SECRETS_UNREADABLE, notBase64, file, "base64");
        }
    }

    private Secret open(String name, byte[] sealed) throws VigieException {
        if (passphrase == null) {
            throw new VigieException(Fault.SECRETS_LOCKED, file);
        }
        try {
            return secret(Seal.open(passphrase, name, sealed));
        } catch (GeneralSecurityException wrong) {
            throw new VigieException(Fault.SECRETS_PASSPHRASE, wrong, file);
        }
    }

    private byte[] closed(String name, Secret secret) throws VigieException {
        byte[] clear = secret.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            return passphrase == null ? clear : Seal.close(passphrase, name, clear);
        } catch (GeneralSecurityException cause) {
            throw new VigieException(Fault.SECRETS_UNREADABLE, cause, file, Seal.NAME);
        }
    }

    private static Secret secret(byte[] clear) {
        return new Secret(new String(clear, StandardCharsets.UTF_8));
    }

    private void write(Content content) throws VigieException {
        StringBuilder text = new StringBuilder(content.sealed ? SEALED : PLAIN).append('\n');
        content.secrets
                .forEach((name, bytes) -> text.append(name).append(' ').append(Base64.getEncoder().encodeToString(bytes)).append('\n'));
        try {
            AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8), true);
        } catch (IOException cause) {
            throw new VigieException(Fault.SECRETS_UNREADABLE, cause, file, SettingsFile.reason(cause));
        }
    }
}
