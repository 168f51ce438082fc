package fr.vigie.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Needs;
import fr.vigie.fetch.FolderSource;
import fr.vigie.model.TreeLayout;
import fr.vigie.pipeline.Runner;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** LibreOffice Calc, told that it reads French, takes an {@code excel-fr} export's numbers for numbers and keeps its accents. */
class CalcOpensExportsTest {
    /** Semicolons, double quotes, UTF-8, from line 1, in French, numbers and dates recognised. */
    private static final String FRENCH_CSV = "CSV:59,34,76,1,,1036,false,true";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private static final SessionFilter MONDAY = new SessionFilter(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 2), null, null);

    @TempDir
    Path folder = Path.of("");

    @Test
    void numbersAreNumbersAndAccentsStay() throws Exception {
        Path calc = Needs.program("soffice");
        Path csv = export();
        List<List<Element>> rows = rows(convert(calc, csv));
        Map<String, Element> first = new HashMap<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            first.put(rows.get(0).get(i).getTextContent().strip(), rows.get(1).get(i));
        }
        assertThat(first.keySet()).contains("Centre", "Pièces", "Taux d’occupation (%)");
        assertThat(type(first, "Centre")).isEqualTo("string");
        assertThat(type(first, "Pièces")).isEqualTo("float");
        assertThat(type(first, "Taux d’occupation (%)")).isEqualTo("float");
        assertThat(value(first, "Taux d’occupation (%)")).isBetween(1.0, 100.0);
        assertThat(first.values().stream().map(cell -> cell.getAttributeNS(OFFICE, "value-type"))).as("dates are dates").contains("date");
    }

    private static String type(Map<String, Element> row, String header) {
        return Objects.requireNonNull(row.get(header), header).getAttributeNS(OFFICE, "value-type");
    }

    private static double value(Map<String, Element> row, String header) {
        return Double.parseDouble(Objects.requireNonNull(row.get(header), header).getAttributeNS(OFFICE, "value"));
    }

    private Path export() throws Exception {
        try (Database database = PostgresForTests.open()) {
            new Runner(database.ingest(), database.runs(), new SharedRules(database.settings(), Map.of(), "test"), TreeLayout.DEFAULT,
                    folder,
                    Clock.systemUTC()).importFrom(FolderSource.of(List.of(Path.of("src/test/resources/samples/week")), TreeLayout.DEFAULT),
                            RunTrigger.COMMAND)
                    .execute();
            return new Exporter(database.readers(), ZoneOffset.UTC).toFile(new Request(What.SESSIONS, Format.CSV, Dialect.EXCEL_FR,
                    MONDAY, Grouping.DEFAULT, Locale.FRANCE), folder.resolve("sessions.csv"), Cancellation.never());
        }
    }

    private Path convert(Path calc, Path csv) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(calc.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--infilter=" + FRENCH_CSV, "--convert-to", "fods", "--outdir", folder.toString(), csv.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("calc.log").toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(folder.resolve("sessions.fods")).as(Files.readString(folder.resolve("calc.log"))).exists();
        return folder.resolve("sessions.fods");
    }

    private static List<List<Element>> rows(Path fods) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList rows = factory.newDocumentBuilder().parse(fods.toFile()).getElementsByTagNameNS(TABLE, "table-row");
        List<List<Element>> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            all.add(cells((Element) rows.item(i)));
        }
        return all;
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        NodeList nodes = row.getElementsByTagNameNS(TABLE, "table-cell");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element cell = (Element) nodes.item(i);
            String repeated = cell.getAttributeNS(TABLE, "number-columns-repeated");
            for (int n = repeated.isEmpty() ? 1 : Math.min(100, Integer.parseInt(repeated)); n > 0; n--) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
