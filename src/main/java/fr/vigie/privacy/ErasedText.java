package fr.vigie.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text that was erased, known only by what finds it again: it cannot be read from this. Whoever has this and suspects a text can try it, as
 * with every list of texts to keep out (docs/decisions/0130).
 */
public final class ErasedText {
    private static final String MAC = "HmacSHA256";
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final int letters;
    private final int sieve;
    private final byte[] key;
    private final byte[] print;
    private final long farthest;

    /**
     * @param letters folded letters of the text
     * @param sieve a sum of them that rolls along the text that is searched; lets one in 2^32 others through
     * @param print HMAC-SHA256 of the folded letters under {@code key}
     */
    public ErasedText(int letters, int sieve, byte[] key, byte[] print) {
        this.letters = letters;
        this.sieve = sieve;
        this.key = key.clone();
        this.print = print.clone();
        long power = 1;
        for (int i = 1; i < letters; i++) {
            power *= BASE;
        }
        this.farthest = power;
    }

    static ErasedText of(String folded, byte[] key) {
        char[] letters = folded.toCharArray();
        long sum = 0;
        for (char letter : letters) {
            sum = sum * BASE + letter;
        }
        return new ErasedText(letters.length, sieve(sum), key, print(letters, 0, letters.length, key));
    }

    public int letters() {
        return letters;
    }

    public int sieve() {
        return sieve;
    }

    public byte[] key() {
        return key.clone();
    }

    public byte[] print() {
        return print.clone();
    }

    /** Told where the text is found. */
    interface Found {
        void at(int first);
    }

    /** Every place among {@code folded[0, count)} where the text begins, overlapping ones too. */
    void find(char[] folded, int count, Found found) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (i >= letters) {
                sum -= folded[i - letters] * farthest;
            }
            sum = sum * BASE + folded[i];
            if (i >= letters - 1 && sieve(sum) == sieve
                    && MessageDigest.isEqual(print, print(folded, i - letters + 1, letters, key))) {
                found.at(i - letters + 1);
            }
        }
    }

    private static int sieve(long sum) {
        return (int) (sum >>> 32);
    }

    private static byte[] print(char[] letters, int from, int count, byte[] key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(new String(letters, from, count).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }
}
