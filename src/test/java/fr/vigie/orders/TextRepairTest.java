package fr.vigie.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text comes back where decoding proves that it was damaged, and only there. */
class TextRepairTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What people here write; none of it is the beginning of a UTF-8 sequence before a continuation. */
    private static final String FRENCH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ«»’€°ß-_/.,;:()";
    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @CsvSource({"PlanifiÃ©e,Planifiée", "PlanifiÃƒÂ©e,Planifiée", "Ã‰tÃ©,Été", "lâ€™atelier,l’atelier", "â‚¬,€", "cÅ“ur,cœur"})
    void damagedTextComesBack(String damaged, String good) {
        assertThat(TextRepair.repair(damaged)).isEqualTo(good);
    }

    @Test
    void anAGraveIsHeldByANonBreakingSpace() {
        assertThat(TextRepair.repair("Ã\u00A0")).isEqualTo("à");
        assertThat(TextRepair.repair("Ã\u0081 â€\u009D")).as("bytes that the code page leaves free").isEqualTo("Á ”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ã la carte", "Planifiée", "PLANIFIÉE", "Ã", "Â", "100 °C", "naïve façade", "Ãé", "lancer en prod", "", "€",
            "日本",
            "Planifiée PlanifiÃ©e", "½ vantail", "D’où ?"})
    void textThatProvesNothingStays(String text) {
        assertThat(TextRepair.repair(text)).isEqualTo(text);
    }

    @Test
    void latin1InAUtf8ColumnIsRead() {
        assertThat(TextRepair.decode("Planifiée à 5 €".getBytes(WINDOWS))).isEqualTo("Planifiée à 5 €");
        assertThat(TextRepair.decode("Planifiée à 5 €".getBytes(StandardCharsets.UTF_8))).isEqualTo("Planifiée à 5 €");
    }

    @Test
    void everyByteHasItsOwnCharacter() {
        boolean[] seen = new boolean[0x10000];
        for (int b = 0x80; b < 256; b++) {
            char c = TextRepair.decode(new byte[]{(byte) b, ' '}).charAt(0);
            assertThat(seen[c]).as("byte %02x", b).isFalse();
            assertThat(c).isNotEqualTo('\uFFFD');
            seen[c] = true;
        }
    }

    /** Each letter by itself and any of them side by side, damaged up to three times. */
    @Test
    void whatWasDamagedComesBackHoweverOften() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            String good = text(random);
            if (!TextRepair.repair(good).equals(good)) {
                continue;
            }
            String damaged = good;
            for (int times = random.nextInt(4); times > 0; times--) {
                damaged = TextRepair.decode(withTail(damaged));
                damaged = damaged.substring(0, damaged.length() - 1);
            }
            assertThat(TextRepair.repair(damaged)).as("seed 5, round %d", round).isEqualTo(good);
        }
    }

    /** A last byte that is no UTF-8 makes the whole be read as Windows-1252. */
    private static byte[] withTail(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] tail = java.util.Arrays.copyOf(utf8, utf8.length + 1);
        tail[utf8.length] = (byte) 0xFF;
        return tail;
    }

    @Test
    void repairingTwiceChangesNothing() {
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            String once = TextRepair.repair(TextRepair.decode(bytes));
            assertThat(TextRepair.repair(once)).as("seed 6, round %d", round).isEqualTo(once);
        }
    }

    /** Words as they are written: an accented letter is followed by a letter, a space or the end, never by a sign of the upper code page. */
    @Test
    void rightTextIsNeverTouched() {
        Random random = new Random(7);
        String accents = "àâäçéèêëîïôöùûüÿÀÂÇÉÈÊËÎÏÔÙÛ";
        String signs = "«»’€°–…“”";
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(5) + 1; word > 0; word--) {
                for (int letters = random.nextInt(6) + 1; letters > 0; letters--) {
                    text.append(random.nextInt(4) == 0
                            ? accents.charAt(random.nextInt(accents.length()))
                            : (char) ('a' + random.nextInt(26)));
                }
                text.append(random.nextInt(4) == 0 ? " " + signs.charAt(random.nextInt(signs.length())) + " " : " ");
            }
            assertThat(TextRepair.repair(text.toString())).as("seed 7, round %d", round).isEqualTo(text.toString());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.append(FRENCH.charAt(random.nextInt(FRENCH.length())));
        }
        return text.toString();
    }
}
