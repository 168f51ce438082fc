package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.model.Windows1252;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasedTextsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static ErasedTexts texts(String text) throws VigieException {
        return WantedText.of(text).alone();
    }

    private static byte[] blank(ErasedTexts texts, byte[] bytes) throws IOException {
        try (BlankingStream stream = texts.blank(new ByteArrayInputStream(bytes))) {
            return stream.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jean Dupont", "JEAN DUPONT", "jean.dupont", "Jean-Dupont", "Jean\t  Dupont", "JeanDupont", "Jéan Dùpont",
            "Jean\u00a0Dupont", "jean_dupont", "Je\u0301an Dupont"})
    void isFoundHoweverItIsWritten(String written) throws Exception {
        String before = "K214-07 " + written + " 2/6";
        assertThat(texts("Jean Dupont").blank(before)).isEqualTo("K214-07 " + "_".repeat(written.length()) + " 2/6");
    }

    @ParameterizedTest
    @CsvSource({"Jean Dupond", "Jean", "ean Dupont", "Jea n Dupnt", "Jean 1 Dupont", "Jean: Dupont"})
    void otherTextsStay(String other) throws Exception {
        assertThat(texts("Jean Dupont").blank(other)).isSameAs(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Éric Bénard", "eric benard", "ÉRIC BÉNARD", "«Éric Bénard»", "Œuvrard", "Størk Łukasz", "MÜLLER-Groß",
            "LOÏC ÁLVAREZ"})
    void bothCodePagesAreRead(String name) throws Exception {
        String wanted = name.replaceAll("[«»]", "");
        ErasedTexts texts = texts(wanted);
        for (Charset page : new Charset[]{WINDOWS, StandardCharsets.UTF_8}) {
            if (page == WINDOWS && name.contains("Ł")) {
                continue;
            }
            byte[] bytes = ("20250528 07:12:33|@StukUitgevoerd: a " + name + " b\n").getBytes(page);
            byte[] after = blank(texts, bytes);
            assertThat(after).hasSameSizeAs(bytes);
            assertThat(new String(after, page)).doesNotContain(wanted).contains("|@StukUitgevoerd: a ").contains("__").endsWith(" b\n");
            assertThat(texts.blank(Windows1252.text(bytes, 0, bytes.length))).as("a column that holds what was read as Windows-1252")
                    .isEqualTo(Windows1252.text(after, 0, after.length));
        }
    }

    @Test
    void textInSixteenBitsIsFoundAndKeepsItsNuls() throws Exception {
        byte[] bytes = "x Jean Dupont y".getBytes(StandardCharsets.UTF_16LE);
        assertThat(new String(blank(texts("Jean Dupont"), bytes), StandardCharsets.UTF_16LE)).isEqualTo("x ___________ y");
    }

    /** What the grammar of spec 1.2 and 1.3 stands on is not touched, so no figure moves. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {"Machine Stop > 20250528 07:12:33|@MachineStop > 20250528 07:12:33|@MachineStop",
            "Machine Stop > 20250528 07:12:33|@Machine Stop > 20250528 07:12:33|@____________",
            "Minard > 20250528 07:12:33|@MachineWait: 12 Minard > 20250528 07:12:33|@MachineWait: 12 Min___",
            "Minard > 20250528 07:12:33|@MachineWait: Minard 12 sec > 20250528 07:12:33|@MachineWait: ______ 12 sec",
            "Dupont > 20250528 07:12:33|@JobProfiel: R:Dupont L:3359.0 > 20250528 07:12:33|@JobProfiel: R:______ L:3359.0",
            "Alu R > 20250528 07:12:33|@JobProfiel: Alu R:12 L:1 > 20250528 07:12:33|@JobProfiel: Alu R:12 L:1"})
    void theMachinesGrammarStays(String text, String before, String after) throws Exception {
        assertThat(new String(blank(texts(text), before.getBytes(WINDOWS)), WINDOWS)).isEqualTo(after);
    }

    @Test
    void noTextSpansTwoLines() throws Exception {
        byte[] bytes = "a Jean\nDupont b".getBytes(WINDOWS);
        assertThat(blank(texts("Jean Dupont"), bytes)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "12345", "12 min Jean", "Jean 12 sec", "Jean 1,5", "R:215023", "Jean|Dupont", "Jean\nDupont",
            "Jean 20250528"})
    void whatWouldChangeFiguresIsRefused(String text) {
        assertThatThrownBy(() -> WantedText.of(text)).isInstanceOfSatisfying(VigieException.class,
                refusal -> assertThat(refusal.fault()).isEqualTo(Fault.ERASE_TEXT));
    }

    @Test
    void aTextThatWasCutWhereItIsStoredLosesItsBeginningToo() throws Exception {
        WantedText wanted = WantedText.of("Jean Dupont");
        assertThat(wanted.blank("x".repeat(12) + " Jean Du", 20)).isEqualTo("x".repeat(12) + " _______");
        assertThat(wanted.blank("a Jean Du", 20)).isEqualTo("a Jean Du");
    }

    /** Whatever the pieces in which bytes come, and wherever reading begins. */
    @Test
    void piecesMakeNoDifference() throws Exception {
        Random random = new Random(7);
        ErasedTexts texts = texts("Jean Dupont");
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        String[] parts = {"Jean Dupont", "jean.dupont", "Jean ", "Dupont", "|@MachineStop", " 12 ", "\n", "é", "\u0000", "K214-07 2/6"};
        while (log.size() < 400_000) {
            String part = parts[random.nextInt(parts.length)];
            log.write(part.getBytes(random.nextBoolean() ? WINDOWS : StandardCharsets.UTF_8));
        }
        byte[] bytes = log.toByteArray();
        byte[] whole = bytes.clone();
        texts.marked(bytes, bytes.length).stream().filter(i -> whole[i] != 0).forEach(i -> whole[i] = '_');
        assertThat(new String(whole, WINDOWS)).contains("___________");
        assertThat(blank(texts, bytes)).isEqualTo(whole);
        assertThat(byOutput(texts, bytes, 0, random)).isEqualTo(whole);
        for (int i = 0; i < 50; i++) {
            int offset = texts.margin() + random.nextInt(bytes.length - texts.margin());
            byte[] rest = Arrays.copyOfRange(bytes, offset - texts.margin(), bytes.length);
            assertThat(byOutput(texts, rest, texts.margin(), random)).isEqualTo(Arrays.copyOfRange(whole, offset, whole.length));
        }
    }

    private static byte[] byOutput(ErasedTexts texts, byte[] bytes, int drop, Random random) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (InputStream in = new ByteArrayInputStream(bytes); BlankingOutput out = new BlankingOutput(texts, to, drop)) {
            for (byte[] piece = in.readNBytes(1 + random.nextInt(9_000)); piece.length > 0; piece = in.readNBytes(
                    1 + random.nextInt(9_000))) {
                out.write(piece, 0, piece.length);
            }
        }
        return to.toByteArray();
    }

    @Test
    void nothingOfTheTextIsKept() throws Exception {
        ErasedText hidden = WantedText.of("Jean Dupont").hidden();
        assertThat(hidden.letters()).isEqualTo(10);
        assertThat(new String(hidden.print(), StandardCharsets.ISO_8859_1) + new String(hidden.key(), StandardCharsets.ISO_8859_1))
                .doesNotContainIgnoringCase("dupont");
        assertThat(WantedText.of("Jean Dupont").toString()).doesNotContainIgnoringCase("dupont");
        assertThat(WantedText.of("Jean Dupont").hidden().print()).as("another key each time").isNotEqualTo(hidden.print());
    }
}
