package fr.vigie.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen without a screen. */
class QualityModelTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeKit kit = new FakeKit();
    private final QualityModel model = new QualityModel(workshop.quality(), kit.kit(), TODAY);

    @BeforeEach
    void open() {
        model.refresh();
    }

    private QualityState state() {
        return model.state().orElseThrow();
    }

    @Test
    void it_shows_the_month_and_says_each_cell_in_words() {
        assertThat(state().columns()).hasSize(31);
        assertThat(state().columns().get(27).today()).isTrue();
        assertThat(state().rows()).extracting(QualityState.Row::name).containsExactly("DEM12", "DEM12 Ligne 2", "DEMALU", "SU12");
        QualityState.Cell late = state().rows().get(1).cells().get(27);
        assertThat(late.sign()).isEqualTo(Sign.LATE);
        assertThat(late.spoken()).startsWith("DEM12 Ligne 2, mer. 28 mai 2025\u00a0: en retard · ")
                .contains("événements", "% de lignes comprises")
                .doesNotContain("présent");
        QualityState.Cell misread = state().rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.sign() == Sign.MISREAD)
                .findFirst().orElseThrow();
        assertThat(misread.small()).isEqualTo("96\u00a0%");
        assertThat(state().summary()).contains("jours manquants");
        assertThat(state().hint()).contains("du lundi au vendredi");
    }

    @Test
    void the_latest_trouble_is_looked_into_first() {
        assertThat(model.chosen()).contains(new QualityModel.Cell(2, TODAY));
        assertThat(model.details().get()).isNotNull();
        model.choose(new QualityModel.Cell(1, TODAY.minusDays(7)));
        assertThat(Objects.requireNonNull(model.details().get()).centre().name()).isEqualTo("DEM12");
        model.refresh();
        assertThat(model.chosen()).as("what the user chose stays").contains(new QualityModel.Cell(1, TODAY.minusDays(7)));
    }

    @Test
    void a_cell_leads_to_its_lines_and_to_its_file() {
        var details = Objects.requireNonNull(model.details().get());
        assertThat(model.proof(details, 9, 33, "double arrêt")).isInstanceOfSatisfying(Place.RawLog.class,
                log -> assertThat(log.proof()).isEqualTo(new Place.Proof(2, TODAY, 9L, 33, 33, "double arrêt")));
        assertThat(model.file(details.files().getFirst())).isEqualTo(new Place.Sync(2L));
    }

    @Test
    void no_more_days_than_have_room() {
        model.show(Period.free(TODAY.minusDays(400), TODAY));
        assertThat(model.period().days()).isEqualTo(62);
        assertThat(state().columns()).hasSize(62);
        model.show(Period.of(Period.Unit.WEEK, TODAY));
        assertThat(state().columns()).hasSize(7);
        assertThat(new QualityModel(workshop.quality(), kit.kit(), TODAY).period().unit()).isEqualTo(Period.Unit.WEEK);
    }

    @Test
    void both_readings_are_compared_and_the_change_that_they_advise_is_made_for_everybody() {
        assertThat(state().doubt()).contains("SU12 (311 sur 1\u202f204)");
        model.compare();
        List<AnchorReading> readings = Objects.requireNonNull(model.anchors().get().readings());
        assertThat(readings).filteredOn(AnchorReading::changeAdvised).singleElement().satisfies(reading -> {
            assertThat(reading.centre().name()).isEqualTo("SU12");
            assertThat(reading.other()).isEqualTo(WaitAnchor.END);
        });
        assertThat(model.steps()).isEqualTo(new QualityModel.Steps(4, 4));
        model.setAnchor("SU12", WaitAnchor.END);
        assertThat(workshop.quality().anchorsSet).containsExactly("SU12 END");
        assertThat(kit.news).singleElement().asString().contains("SU12", "à la fin", "retraités");
        assertThat(Objects.requireNonNull(model.anchors().get().readings())).noneMatch(AnchorReading::changeAdvised);
    }

    @Test
    void a_failed_comparison_is_said_and_can_be_tried_again() {
        workshop.failure = new VigieException(Fault.DATABASE_LOST);
        model.compare();
        assertThat(kit.failures).hasSize(1);
        assertThat(model.anchors().get()).isEqualTo(new QualityModel.Anchors(false, null));
        workshop.failure = null;
        model.compare();
        assertThat(model.anchors().get().readings()).isNotNull();
    }
}
