package fr.vigie.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.spi.ToolProvider;

/** A self-signed certificate made for one test, by the JDK's keytool. */
final class TestCertificate {
    static final String PASSWORD = "changeit";

    private final Path keyStore;
    private final Path pem;
    private final X509Certificate certificate;

    private TestCertificate(Path keyStore, Path pem, X509Certificate certificate) {
        this.keyStore = keyStore;
        this.pem = pem;
        this.certificate = certificate;
    }

    static TestCertificate create(Path folder, String host) throws IOException {
        Path keyStore = folder.resolve(host + ".p12");
        keytool(List.of("-genkeypair", "-alias", "ftp", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + host, "-ext",
                "san=dns:" + host, "-validity", "30", "-storetype", "PKCS12", "-keystore", keyStore.toString(), "-storepass", PASSWORD));
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            X509Certificate certificate = (X509Certificate) keys.getCertificate("ftp");
            PrivateKey key = (PrivateKey) keys.getKey("ftp", PASSWORD.toCharArray());
            Path pem = Files.writeString(folder.resolve(host + ".pem"),
                    block("PRIVATE KEY", key.getEncoded()) + block("CERTIFICATE", certificate.getEncoded()));
            return new TestCertificate(keyStore, pem, certificate);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void keytool(List<String> arguments) throws IOException {
        var keytool = ToolProvider.findFirst("keytool");
        if (keytool.isPresent()) {
            keytool.get().run(System.out, System.err, arguments.toArray(String[]::new));
            return;
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String block(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }

    Path keyStore() {
        return keyStore;
    }

    /** Key and certificate in one file. */
    Path pem() {
        return pem;
    }

    String fingerprint() {
        try {
            return ServerTrust.fingerprint(certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An authority that vouches for this certificate alone. */
    KeyStore authority() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", certificate);
        return store;
    }
}
