package fr.vigie.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes under a passphrase: AES-256-GCM with a key from PBKDF2-HMAC-SHA256 (600,000 rounds, as OWASP asks in 2023), a new salt and nonce
 * each time; laid out as salt, nonce, cipher text. The name is authenticated too, so that two secrets cannot be swapped.
 */
final class Seal {
    static final String NAME = "aes256gcm-pbkdf2sha256-600000";
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;

    private Seal() {}

    static byte[] close(Secret passphrase, String name, byte[] clear) throws GeneralSecurityException {
        byte[] head = new byte[SALT + NONCE];
        new SecureRandom().nextBytes(head);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, name, head).doFinal(clear);
        return ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array();
    }

    /** @throws GeneralSecurityException when the passphrase is another, or the bytes were changed */
    static byte[] open(Secret passphrase, String name, byte[] bytes) throws GeneralSecurityException {
        if (bytes.length < SALT + NONCE) {
            throw new AEADBadTagException("cut short");
        }
        byte[] head = Arrays.copyOf(bytes, SALT + NONCE);
        return cipher(Cipher.DECRYPT_MODE, passphrase, name, head).doFinal(bytes, SALT + NONCE, bytes.length - SALT - NONCE);
    }

    private static Cipher cipher(int mode, Secret passphrase, String name, byte[] head) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase.reveal().toCharArray(), Arrays.copyOf(head, SALT), ROUNDS, 256);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, head, SALT, NONCE));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }
}
