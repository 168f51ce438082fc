package fr.vigie.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ui.fx.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpBookTest {
    private static final List<Place> PLACES = List.of(new Place.Overview(), new Place.Centre(1, null), new Place.Comparison(),
            new Place.Sessions(), new Place.Stops(null, null), new Place.Orders(), new Place.Sync(null), new Place.Quality(),
            new Place.RawLog(null), new Place.Settings(null), new Place.Settings(Place.Settings.ASSISTANT), new Place.About());

    @Test
    void every_screen_has_its_page() {
        HelpBook book = HelpBook.load();
        assertThat(PLACES).extracting(HelpTopics::of).allSatisfy(anchor -> assertThat(book.page(anchor)).as(anchor).isPresent());
        assertThat(book.page(HelpTopics.TV)).isPresent();
        assertThat(PLACES).as("every kind of place").hasSizeGreaterThanOrEqualTo(Place.class.getPermittedSubclasses().length);
    }

    @Test
    void every_picture_is_there() {
        List<String> pictures = HelpBook.load().pages().stream().flatMap(page -> PageNodes.pictures(page).stream()).toList();
        assertThat(pictures).hasSizeGreaterThan(8).allSatisfy(picture -> assertThat(Path.of("docs").resolve(picture)).isRegularFile());
    }

    @Test
    void pages_begin_at_headings_of_the_second_level() {
        HelpBook book = HelpBook
                .parse("# Guide\n\nPour qui.\n\n## À lire d’abord\n\nUn *mot* `code`.\n\n### Plus bas\n\n## Été (2)\n\nFin.\n");
        assertThat(book.pages()).extracting(HelpBook.Page::title).containsExactly("À lire d’abord", "Été (2)");
        assertThat(book.pages()).extracting(HelpBook.Page::anchor).containsExactly("à-lire-dabord", "été-2");
        assertThat(book.pages().getFirst().blocks()).hasSize(2);
        assertThat(HelpBook.words(book.pages().getFirst().blocks().getFirst())).isEqualTo("Un mot code.");
        assertThat(book.page("nirgends")).isEmpty();
    }
}
