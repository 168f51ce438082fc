package fr.vigie.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Rules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that docs/calculs.md works out by hand is what Vigie works out. */
class DocumentedFiguresTest {
    private static final Pattern LOG = Pattern.compile("```log\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([\\d.]+) \\|$");

    @TempDir
    Path folder;

    @Test
    void theDocumentsExampleComesOut() throws IOException {
        String page = Files.readString(Path.of("docs", "calculs.md"));
        Matcher log = LOG.matcher(page);
        assertThat(log.find()).isTrue();
        Path machine = Files.createDirectories(folder.resolve("DEM12 (PVC)"));
        Files.writeString(machine.resolve("20250528.LOG"), log.group(1).replace("\n", "\r\n"));

        Map<String, Object> document = Documents.asOracle(Product.document(LogTree.read(folder, Rules.DEFAULT)));
        Map<?, ?> session = (Map<?, ?>) ((List<?>) Objects.requireNonNull(document.get("sessions"))).getFirst();

        Map<String, BigDecimal> told = new LinkedHashMap<>();
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            told.put(row.group(1), new BigDecimal(row.group(2)).stripTrailingZeros());
            found.put(row.group(1), new BigDecimal(String.valueOf(session.get(row.group(1)))).stripTrailingZeros());
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(17);
        assertThat(found).isEqualTo(told);
        assertThat(String.valueOf(session.get("arret_en_cours_depuis"))).contains("07:35:00");
    }
}
