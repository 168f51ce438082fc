package fr.vigie.ui.tv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.overview.OverviewModel;
import fr.vigie.ui.overview.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TvBuilderTest {
    private static final Instant NOW = FakeWorkshop.INSTANT;

    private static TvState state(FakeWorkshop workshop, boolean lost, Duration later) throws Exception {
        OverviewModel model = new OverviewModel(workshop, new FakeKit().kit());
        model.refresh();
        WorkshopSnapshot snapshot = workshop.snapshot(null);
        return new TvBuilder(snapshot, model.state().orElseThrow().rows(), lost, new Messages("ui", Locale.FRANCE),
                new Figures(Locale.FRANCE, ZoneOffset.UTC)).build(NOW.plus(later), NOW);
    }

    @Test
    void up_to_eight_centres_stand_on_one_page() throws Exception {
        TvState state = state(new FakeWorkshop(), false, Duration.ZERO);
        assertThat(state.pages()).isEqualTo(1);
        assertThat(state.rows()).hasSize(4);
        assertThat(state(new FakeWorkshop(), false, Duration.ofMinutes(3)).page()).isZero();
    }

    @Test
    void pages_turn_every_twenty_seconds_and_show_each_centre_once() throws Exception {
        FakeWorkshop many = new FakeWorkshop().withMany();
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            TvState state = state(many, false, Duration.ofSeconds(20L * page + 19));
            assertThat(state.pages()).isEqualTo(2);
            assertThat(state.page()).isEqualTo(page);
            assertThat(state.rows()).hasSizeLessThanOrEqualTo(8);
            state.rows().forEach(row -> seen.add(row.name()));
        }
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        assertThat(state(many, false, Duration.ofSeconds(40)).page()).as("the first one again").isZero();
        assertThat(state(many, false, Duration.ofSeconds(20)).page()).isEqualTo(1);
    }

    @Test
    void the_age_of_the_data_is_always_there_and_turns_to_an_alert() throws Exception {
        TvState fresh = state(new FakeWorkshop(), false, Duration.ZERO);
        assertThat(fresh.age()).isEqualTo("données à 14:30");
        assertThat(fresh.alert()).isFalse();
        TvState late = state(new FakeWorkshop(), false, Duration.ofMinutes(90));
        assertThat(late.alert()).isTrue();
        assertThat(late.age()).isEqualTo("données à 14:30, il y a 1\u202fh\u202f30");
        TvState lost = state(new FakeWorkshop(), true, Duration.ofMinutes(5));
        assertThat(lost.alert()).isTrue();
        assertThat(lost.age()).startsWith("base de données injoignable").endsWith("il y a 5\u202fmin");
        assertThat(lost.rows()).as("what was known stays").extracting(Row::name).contains("DEM12");
    }
}
