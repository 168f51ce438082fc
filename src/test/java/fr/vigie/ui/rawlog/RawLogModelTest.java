package fr.vigie.ui.rawlog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.LineFact;
import fr.vigie.pipeline.LineKind;
import fr.vigie.pipeline.RawFilter;
import fr.vigie.pipeline.RawLogOfBytes;
import fr.vigie.pipeline.RawRows;
import fr.vigie.ui.FakeFileDesk;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RawLogModelTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeKit fake = new FakeKit();
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final RawLogModel model = new RawLogModel(workshop.raw, workshop.desk, fake.kit(), TODAY);

    private LazyRows rows() {
        return Objects.requireNonNull(model.rows().get());
    }

    private int numberAt(int row) {
        return Objects.requireNonNull(rows().get(row).line()).number();
    }

    private static Place.Proof proof(Long file, int line, int last) {
        return new Place.Proof(1, TODAY, file, line, last, "Arrêt volontaire · 28 min 18 s");
    }

    @Test
    void it_opens_on_the_first_centre_today_and_on_a_version_that_counts() {
        model.open(null);
        assertThat(model.centreId()).isEqualTo(1);
        assertThat(rows()).hasSize(1_600);
        assertThat(Objects.requireNonNull(model.file()).setAside()).isFalse();
        assertThat(Objects.requireNonNull(model.opened().value().get()).files()).hasSize(3);
        assertThat(numberAt(588)).isEqualTo(589);
        assertThat(fake.failures).isEmpty();
    }

    @Test
    void a_proof_is_gone_to_marked_and_measured() {
        workshop.raw.lastLine = 612;
        model.open(proof(1L, 588, 588));
        assertThat(model.target().get()).isEqualTo(587);
        assertThat(Objects.requireNonNull(model.proof().get()).lastLine()).isEqualTo(612);
        assertThat(rows().stream().filter(row -> row.line() != null && model.marks(row.line()))).hasSize(25);
        model.clearProof();
        assertThat(rows().stream().filter(row -> row.line() != null && model.marks(row.line()))).isEmpty();
    }

    @Test
    void a_proof_in_a_file_of_another_day_shows_the_whole_file() {
        model.open(new Place.Proof(1, TODAY.minusDays(20), 3L, 7, 7, "Ligne rejetée"));
        assertThat(Objects.requireNonNull(model.file()).id()).isEqualTo(3);
        assertThat(model.wholeFile()).isTrue();
        assertThat(rows()).hasSize(400);
        assertThat(model.target().get()).isEqualTo(6);
    }

    @Test
    void a_file_of_two_days_shows_the_days_lines_until_the_whole_is_wanted() {
        model.open(proof(3L, 0, 0));
        assertThat(model.proof().get()).as("line 0 marks nothing").isNull();
        int ofDay = rows().size();
        assertThat(ofDay).isBetween(50, 350);
        assertThat(numberAt(0)).isGreaterThan(1);
        assertThat(model.severalDays()).isTrue();
        model.setWholeFile(true);
        assertThat(rows()).hasSize(400);
        model.chooseDay(TODAY.minusDays(1));
        assertThat(rows()).hasSize(400 - ofDay);
    }

    @Test
    void kinds_are_filtered_and_lines_found_by_number_or_time() {
        model.open(null);
        model.setKinds(EnumSet.of(LineKind.STOP));
        assertThat(rows()).hasSize(17).allMatch(row -> Objects.requireNonNull(row.line()).kind() == LineKind.STOP);
        assertThat(model.goTo("100")).isTrue();
        assertThat(numberAt(model.target().get())).as("the nearest shown").isEqualTo(118);
        model.setKinds(EnumSet.allOf(LineKind.class));
        assertThat(model.goTo("9h13")).isTrue();
        int at = model.target().get();
        assertThat(Objects.requireNonNull(rows().get(at).line()).text()).matches("20250528 09:1[34]:\\d\\d.*");
        assertThat(Objects.requireNonNull(rows().get(at - 1).line()).text()).contains("09:12:");
        assertThat(model.goTo("9h")).isTrue();
        assertThat(model.goTo("midi")).isFalse();
        assertThat(model.goTo("99999999")).isTrue();
        assertThat(numberAt(model.target().get())).isEqualTo(1_600);
    }

    @Test
    void the_search_counts_and_steps_both_ways_around_the_end() {
        model.open(null);
        int[] line = {0};
        SearchModel search = new SearchModel(workshop.raw, fake.kit(), found -> line[0] = found);
        search.rows(rows().rows());
        search.search("DONNEES", false, 1);
        assertThat(search.words().get()).isEqualTo("1 sur 1");
        assertThat(line[0]).isEqualTo(18);
        search.search("données", true, 0);
        assertThat(search.words().get()).isEqualTo("1 ligne");
        search.search("DONNEES", true, 0);
        assertThat(search.words().get()).isEqualTo("aucun résultat");
        search.search("machinestop", false, 21);
        assertThat(line[0]).isEqualTo(21);
        search.step(22, true);
        assertThat(line[0]).isEqualTo(118);
        assertThat(search.words().get()).isEqualTo("2 sur 17");
        search.step(20, false);
        assertThat(search.words().get()).as("begins again at the end").isEqualTo("17 sur 17");
        search.rows(new RawRows(rows().rows().map(), new RawFilter(Set.of(LineKind.PIECE), true)));
        assertThat(search.words().get()).as("other rows, same search").isEqualTo("aucun résultat");
    }

    @Test
    void however_long_the_file_a_few_windows_are_held() {
        RawLogOfBytes log = new RawLogOfBytes(new Centre(1, "DEM12", "DEM12", true));
        log.add("DEM12 (PVC)/20250528.LOG", 1, false, "20250528 07:12:33|@StukUitgevoerd: K1\r\n".repeat(60_000), TODAY);
        RawLogModel long1 = new RawLogModel(log, workshop.desk, fake.kit(), TODAY);
        long1.open(null);
        LazyRows rows = Objects.requireNonNull(long1.rows().get());
        assertThat(rows).hasSize(60_000);
        for (int row = 0; row < rows.size(); row += 500) {
            assertThat(rows.get(row).line()).isNotNull();
            assertThat(rows.held()).isLessThanOrEqualTo(LazyRows.WINDOWS * 1_024);
        }
        int read = log.windowsRead;
        assertThat(rows.contains(rows.get(59_999))).isTrue();
        assertThat(log.windowsRead - read).as("looked up, not looked through").isZero();
    }

    @Test
    void copied_lines_have_their_numbers() {
        model.open(null);
        assertThat(model.copied(List.of(rows().get(20), rows().get(21)))).matches("(?s)21\t2025.*MachineStop\n22\t2025.*\n");
    }

    @Test
    void facts_are_said_with_a_way_to_the_days_dashboard() {
        Kit kit = fake.kit();
        List<FactTexts.Said> said = new FactTexts(kit.texts(), kit.figures()).of(workshop.raw.facts, 1);
        assertThat(said.getFirst().title()).isEqualTo("Pièce n° 214");
        assertThat(said.getFirst().text()).isEqualTo("à 09:13:42 · K214-07 2/6 · barre VR155");
        assertThat(said.getLast().place()).isEqualTo(new Place.Centre(1, TODAY));
        assertThat(new FactTexts(kit.texts(), kit.figures()).of(List.of(), 1).getFirst().title()).isEqualTo("Rien");
        for (var kind : fr.vigie.model.AnomalyKind.values()) {
            assertThat(new FactTexts(kit.texts(), kit.figures()).of(List.of(new LineFact.Odd(kind)), 1)).hasSize(1);
        }
        Kit english = new FakeKit().kit(Locale.ENGLISH);
        assertThat(new FactTexts(english.texts(), english.figures()).of(workshop.raw.facts, 1).getFirst().title())
                .isEqualTo("Piece no. 214");
    }

    @Test
    void a_failure_is_kept_for_the_screen_and_an_empty_day_names_another() {
        FakeFileDesk desk = new FakeFileDesk(1);
        desk.failure = new fr.vigie.model.VigieException(fr.vigie.model.Fault.DATABASE_LOST, "x", "y");
        RawLogModel failing = new RawLogModel(workshop.raw, desk, fake.kit(), TODAY);
        failing.open(null);
        assertThat(failing.rows().get()).isNull();
        assertThat(failing.failure()).isSameAs(desk.failure);
        desk.failure = null;
        failing.refresh();
        assertThat(failing.failure()).isNull();
        assertThat(failing.rows().get()).isNotNull();
        model.open(null);
        model.chooseDay(TODAY.minusDays(3));
        assertThat(model.rows().get()).isNull();
        model.chooseDay(TODAY.plusDays(3));
        assertThat(Objects.requireNonNull(model.opened().value().get()).day().newest()).isEqualTo(TODAY);
    }
}
