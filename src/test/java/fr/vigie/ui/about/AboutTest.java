package fr.vigie.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.text.Messages;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.about.AboutText.Section;
import fr.vigie.ui.fx.FileDialogs.Target;
import fr.vigie.ui.fx.Figures;
import fr.vigie.update.UpdateState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AboutTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency><groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId>(?:<version>([^<]+)</version>)?(<scope>test</scope>)?</dependency>");

    @TempDir
    private Path home;
    private final FakeKit kit = new FakeKit();

    @Test
    void says_what_is_collected_where_it_is_and_how_it_is_calculated() {
        AboutModel model = new AboutModel(new FakeWorkshop(), new FakeSetup(home, Map.of()).access(), kit.kit());
        assertThat(AboutFiles.text(model.notice())).contains("—").doesNotContain("null");
        model.refresh();
        String text = AboutFiles.text(model.notice());
        assertThat(text).contains("/home/vigie/postgres", "18.6", home.toString(), "Qualité\u00a0: non mesurée", "TRS estimé hors qualité",
                "Aucun nom d’opérateur").doesNotContain("null", "{0}");
        assertThat(text).as("each formula with its unit").contains("Taux d’occupation (%) | % | Production effective ÷ amplitude");
    }

    @Test
    void tells_how_long_data_are_kept_and_whether_a_newer_version_is_out() {
        FakeSetup setup = new FakeSetup(home, Map.of());
        setup.update = new UpdateState(UpdateState.Kind.NEWER, "0.9.0", "https://example.org/0.9.0", Instant.EPOCH, null);
        AboutModel model = new AboutModel(new FakeWorkshop(), setup.access(), kit.kit());
        model.refresh();
        assertThat(AboutFiles.text(model.notice())).contains("Durée en vigueur | 13 mois", "jours effacés\u00a0: 3, fichiers\u00a0: 3",
                "Textes effacés et tenus à l’écart | 1", "la version 0.9.0 est parue\u00a0: https://example.org/0.9.0")
                .doesNotContain("{0}");
    }

    @Test
    void a_notice_for_the_staff_is_printed_and_saved_beside_it() throws Exception {
        AboutModel model = new AboutModel(new FakeWorkshop(), new FakeSetup(home, Map.of()).access(), kit.kit());
        assertThat(AboutFiles.text(model.staffNotice())).contains("après — mois");
        model.refresh();
        assertThat(AboutFiles.text(model.staffNotice())).contains("Information du personnel", "après 13 mois", "CNIL",
                "Aucun nom d’opérateur").doesNotContain("{0}");
        Path page = home.resolve("personnel.html");
        model.save(new Target(page, model.kinds().getLast()));
        assertThat(Files.readString(page)).contains("<h2>Vos droits</h2>").doesNotContain("Formules");
    }

    @Test
    void is_saved_as_a_page_that_no_text_breaks() throws Exception {
        AboutModel model = new AboutModel(new FakeWorkshop(), new FakeSetup(home, Map.of()).access(), kit.kit());
        Path page = home.resolve("notice.html");
        model.save(new Target(page, model.kinds().getFirst()));
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<html lang=\"fr\">", "<h2>Formules</h2>");
        AboutText sharp = new AboutText("<b>&", List.of(new Section("\"", List.of("<script>"), List.of(List.of("a<b", "c")))));
        assertThat(AboutFiles.html(sharp, "fr")).doesNotContain("<script>", "<b>&").contains("&lt;script&gt;", "<td>a&lt;b</td>");
    }

    @Test
    void is_whole_in_english() {
        Figures figures = new Figures(Locale.ENGLISH, ZoneOffset.UTC);
        AboutText notice = new AboutBuilder(new Messages("ui", Locale.ENGLISH), new Messages("export", Locale.ENGLISH), figures, home, "1")
                .build(null, null, null);
        assertThat(AboutFiles.text(notice)).contains("Estimated OEE without quality").doesNotContain("Qualité");
    }

    /** Every library that goes into the product is named with its version. */
    @Test
    void names_every_library_of_the_build() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String main = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        Map<String, String> named = new HashMap<>();
        Licences.all().forEach(row -> Arrays.stream(row.get(3).split(",")).forEach(coordinates -> named.put(coordinates, row.get(1))));
        List<String> missing = new ArrayList<>();
        Matcher dependency = DEPENDENCY.matcher(main);
        while (dependency.find()) {
            String coordinates = dependency.group(1) + ":" + dependency.group(2);
            if (dependency.group(4) == null && !version(pom, coordinates, dependency.group(3)).equals(named.get(coordinates))) {
                missing.add("Nom; " + version(pom, coordinates, dependency.group(3)) + "; licence; " + coordinates);
            }
        }
        assertThat(missing).as("lines to paste into licences.csv, or versions to correct there").isEmpty();
        assertThat(Licences.all()).allSatisfy(row -> assertThat(row).hasSize(4).noneMatch(String::isBlank));
        assertThat(named).hasSizeGreaterThan(20);
    }

    private static String version(String pom, String coordinates, @Nullable String given) {
        String artifact = coordinates.substring(coordinates.indexOf(':') + 1);
        String version = given == null ? find(pom, "<artifactId>" + artifact + "</artifactId><version>([^<]+)<") : given;
        return version.startsWith("${")
                ? find(pom, "<" + Pattern.quote(version.substring(2, version.length() - 1)) + ">([^<]+)<")
                : version;
    }

    private static String find(String text, String pattern) {
        return Stream.of(Pattern.compile(pattern).matcher(text)).filter(Matcher::find).map(found -> found.group(1)).findFirst().orElse("?");
    }
}
