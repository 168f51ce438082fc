package fr.vigie.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Rules;
import fr.vigie.model.WaitAnchor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of the spec, in every field, both for the product and for the reference it is tested against. */
class GoldenSamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final List<String> DETAILS = List.of("periodes_attente", "periodes_arret", "profils", "pieces");

    static Stream<Arguments> samples() {
        Rules rules = Rules.DEFAULT;
        Duration micro = rules.microStop();
        return Stream.of(Arguments.of("edge", "edge", rules), Arguments.of("week", "week", rules), Arguments.of("edge",
                "edge-changeover-0500", new Rules(LocalTime.of(5, 0), rules.gapThreshold(), Set.of(), micro, rules.stopGrace(), rules
                        .waitAnchor())),
                Arguments.of("edge", "edge-anchor-end-gap-0", new Rules(LocalTime.MIDNIGHT, Duration.ZERO, Set.of(),
                        micro, rules.stopGrace(), WaitAnchor.END)),
                Arguments.of("edge", "edge-ignore-grace-0", new Rules(
                        LocalTime.MIDNIGHT, rules.gapThreshold(), Set.of("Hartslag", "ZaagCyclus"), micro, Duration.ZERO, rules
                                .waitAnchor())));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("samples")
    void productEqualsTheSample(String logs, String expected, Rules rules) throws IOException {
        check(expected, Product.document(LogTree.read(SAMPLES.resolve(logs), rules)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("samples")
    void referenceEqualsTheSample(String logs, String expected, Rules rules) throws IOException {
        check(expected, Reference.document(LogTree.read(SAMPLES.resolve(logs), rules)));
    }

    private static void check(String name, Map<String, Object> got) throws IOException {
        try (InputStream in = Files.newInputStream(SAMPLES.resolve(name + ".expected.json"))) {
            Map<String, Object> expected = Documents.read(in);
            assertThat(Documents.differences(expected, shownIn(expected, Documents.asOracle(got)))).isEmpty();
        }
    }

    /** Some samples hold figures alone. */
    private static Map<String, Object> shownIn(Map<String, Object> expected, Map<String, Object> got) {
        List<?> sessions = (List<?>) got.getOrDefault("sessions", List.of());
        boolean whole = String.valueOf(expected).contains("periodes_attente");
        Map<String, Object> shown = new LinkedHashMap<>(got);
        shown.put("sessions", whole ? sessions : sessions.stream().map(GoldenSamplesTest::figures).toList());
        return shown;
    }

    private static Map<Object, Object> figures(Object session) {
        Map<Object, Object> figures = new LinkedHashMap<>((Map<?, ?>) session);
        figures.keySet().removeIf(DETAILS::contains);
        return figures;
    }
}
