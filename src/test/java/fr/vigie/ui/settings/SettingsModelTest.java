package fr.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.LocalSettings.Draft;
import fr.vigie.config.Secret;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.DayHours;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.FakeShared;
import fr.vigie.ui.settings.Trials.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings' screen without a screen. */
class SettingsModelTest {
    @TempDir
    private Path home;
    private final FakeKit kit = new FakeKit();
    private final FakeShared shared = new FakeShared();
    private FakeSetup setup = new FakeSetup(Path.of("unset"), Map.of());

    private SettingsModel open(Map<String, String> environment) {
        setup = new FakeSetup(home, environment);
        SettingsModel model = new SettingsModel(shared, setup.access(), kit.kit());
        model.refresh();
        assertThat(kit.failures).isEmpty();
        return model;
    }

    private Path file() {
        return home.resolve("vigie.properties");
    }

    @Test
    void what_is_typed_is_unsaved_until_it_is_written() throws Exception {
        Files.writeString(file(), "# atelier\nftp.host = a.exemple\n");
        SettingsModel model = open(Map.of());
        assertThat(model.local().field("ftp.host").now()).isEqualTo("a.exemple");
        assertThat(model.changed().get()).isFalse();
        model.local().field("ftp.host").text().set(" b.exemple ");
        model.local().field("ftp.password").text().set("s3cret");
        assertThat(model.changed().get()).isTrue();
        boolean[] left = {false};
        model.save(() -> left[0] = true);
        assertThat(kit.failures).isEmpty();
        assertThat(left[0]).isTrue();
        assertThat(file()).hasContent("# atelier\nftp.host = b.exemple\n");
        assertThat(setup.secrets.get("ftp")).extracting(Secret::reveal).isEqualTo("s3cret");
        assertThat(model.changed().get()).isFalse();
        assertThat(model.local().field("ftp.password").now()).isEmpty();
        assertThat(setup.reopened).isEqualTo(1);
    }

    @Test
    void a_faulty_field_keeps_everything_from_being_saved() throws Exception {
        SettingsModel model = open(Map.of());
        Field port = model.local().field("ftp.port");
        port.text().set("soixante");
        assertThat(port.fault().get()).isEqualTo("« soixante » ne convient pas. Forme attendue\u00a0: 1 … 65535"
                .replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
        model.save(() -> {
            throw new AssertionError("saved");
        });
        assertThat(kit.failures).singleElement()
                .isInstanceOfSatisfying(VigieException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.SETTINGS_FAULTY));
        assertThat(file()).doesNotExist();
        model.revert();
        assertThat(model.changed().get()).isFalse();
        assertThat(port.fault().get()).isEmpty();
    }

    @Test
    void what_a_variable_gives_names_it_and_is_not_changed_here() {
        SettingsModel model = open(Map.of("VIGIE_FTP_HOST", "v.exemple", "VIGIE_STOP_GRACE", "30"));
        assertThat(model.local().field("ftp.host").lock().get()).isEqualTo("VIGIE_FTP_HOST");
        assertThat(model.local().field("ftp.port").lock().get()).isEmpty();
        assertThat(model.rules().field("stop.grace").lock().get()).isEqualTo("VIGIE_STOP_GRACE");
    }

    @Test
    void a_type_is_added_without_code_and_taken_away_again() throws Exception {
        SettingsModel model = open(Map.of());
        TypeLines types = model.local().types();
        assertThat(types.lines()).hasSize(3);
        TypeLines.Line line = types.add();
        line.code().text().set("dem12");
        assertThat(line.code().fault().get()).contains("existe déjà");
        line.code().text().set("su13");
        line.material().text().set("BOIS");
        line.label().text().set("Centre bois");
        types.lines().getFirst().label().text().set("Tronçonneuse PVC");
        model.save(() -> {});
        assertThat(kit.failures).isEmpty();
        assertThat(file()).hasContent("types.DEM12 = PVC;Tronçonneuse PVC\ntypes.SU13 = BOIS;Centre bois\n");
        assertThat(setup.local().preview(Draft.NONE).layout().types()).hasSize(4);
        assertThat(model.types()).contains("SU13");
        TypeLines.Line stored = types.lines().getLast();
        assertThat(stored.codeNow()).isEqualTo("SU13");
        types.remove(stored);
        types.lines().getFirst().label().text().set("Centre PVC");
        model.save(() -> {});
        assertThat(file()).hasContent("");
    }

    @Test
    void hours_holidays_special_days_and_targets_are_shared() {
        SettingsModel model = open(Map.of());
        PlanningPart planning = model.planning();
        assertThat(planning.week().getFirst().shifts().now()).isEqualTo("Matin 05:00–13:00, Après-midi 13:00–21:00");
        assertThat(planning.usualWeek()).containsExactly(80L * 3_600_000, 80L * 3_600_000 - 5 * 40 * 60_000);
        planning.week().getFirst().shifts().text().set("6h-14h");
        planning.week().getFirst().breaks().text().set("");
        planning.copyMonday();
        planning.addException(LocalDate.of(2025, 6, 2));
        planning.exceptions().getLast().shifts().text().set("");
        planning.addHoliday(LocalDate.of(2025, 5, 30), "Pont");
        planning.targets().get(1).pieces().text().set("1 200");
        model.save(() -> {});
        assertThat(kit.failures).isEmpty();
        assertThat(model.changed().get()).isFalse();
        var stored = shared.planning;
        assertThat(stored.calendar().on(LocalDate.of(2025, 5, 27)).shifts()).hasSize(1);
        assertThat(stored.calendar().on(LocalDate.of(2025, 5, 30))).isEqualTo(DayHours.CLOSED);
        assertThat(stored.calendar().on(LocalDate.of(2025, 6, 2)).shifts()).isEmpty();
        assertThat(stored.calendar().week()).doesNotContainKey(DayOfWeek.SUNDAY);
        assertThat(stored.targets()).containsEntry("DEMALU", 1200).containsEntry("DEM12", 900);
        assertThat(setup.reopened).isZero();
    }

    @Test
    void another_desktop_that_saved_first_is_named_and_nothing_typed_is_lost() throws Exception {
        SettingsModel model = open(Map.of());
        model.planning().targets().getFirst().pieces().text().set("950");
        model.local().field("ui.language").text().set("en");
        shared.savedElsewhere();
        model.save(() -> {
            throw new AssertionError("not all was saved");
        });
        assertThat(kit.failures).singleElement()
                .isInstanceOfSatisfying(VigieException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.SETTING_CHANGED));
        assertThat(model.planning().targets().getFirst().pieces().now()).isEqualTo("950");
        assertThat(model.changed().get()).isTrue();
        assertThat(file()).hasContent("ui.language = en\n");
        model.revert();
        model.planning().targets().getFirst().pieces().text().set("951");
        model.save(() -> {});
        assertThat(shared.planning.targets()).containsEntry("DEM12", 951);
    }

    @Test
    void rules_offer_to_rebuild_and_the_changeover_hour_does_it() throws Exception {
        Files.writeString(file(), "microstop.threshold = 90 s\nui.language = fr\n");
        SettingsModel model = open(Map.of());
        assertThat(model.rules().field("wait.anchor.SU12").now()).isEqualTo("end");
        model.rules().field("microstop.threshold").text().set("3 min");
        model.rules().field("gap.ignored-events.DEMALU").text().set("-");
        model.save(() -> {});
        assertThat(kit.failures).isEmpty();
        assertThat(shared.rules).containsEntry("microstop.threshold", "3 min").containsEntry("gap.ignored-events.DEMALU", "");
        assertThat(file()).as("a line of this computer would win again").hasContent("ui.language = fr\n");
        assertThat(model.outdated().get()).isTrue();
        assertThat(shared.rebuilt).isZero();
        assertThat(model.rules().field("gap.ignored-events.DEMALU").now()).isEqualTo("-");
        model.rules().field("changeover").text().set("05:00");
        model.save(() -> {});
        assertThat(shared.rebuilt).isEqualTo(1);
        assertThat(model.outdated().get()).isFalse();
    }

    @Test
    void theme_and_size_are_seen_at_once_and_go_back_unless_saved() {
        SettingsModel model = open(Map.of());
        model.local().field("ui.theme").text().set("historic");
        model.local().field("ui.scale").text().set("150");
        assertThat(setup.theme()).isEqualTo(Theme.HISTORIC);
        assertThat(setup.scale()).isEqualTo(150);
        model.dispose();
        assertThat(setup.looks).last().isEqualTo("LIGHT 100");
        SettingsModel again = open(Map.of());
        again.local().field("ui.theme").text().set("dark");
        again.save(() -> {});
        again.dispose();
        assertThat(setup.theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void a_database_that_does_not_answer_is_not_saved() throws Exception {
        SettingsModel model = open(Map.of());
        setup.refusal = new VigieException(Fault.DATABASE_UNREACHABLE, "db:5432/x", "refusé");
        model.local().field("database.url").text().set("jdbc:postgresql://db/x");
        model.save(() -> {
            throw new AssertionError("saved");
        });
        assertThat(file()).doesNotExist();
        assertThat(setup.reopened).isZero();
        setup.refusal = null;
        model.save(() -> {});
        assertThat(file()).hasContent("database.url = jdbc:postgresql://db/x\n");
    }

    @Test
    void a_trial_takes_what_stands_in_the_fields_and_answers_in_words() {
        SettingsModel model = open(Map.of());
        model.local().field("ftp.host").text().set("essai.exemple");
        model.local().field("ftp.password").text().set("s3cret");
        model.trials().start(Server.FTP);
        assertThat(setup.tried).singleElement().satisfies(settings -> assertThat(settings.ftp().host()).isEqualTo("essai.exemple"));
        Trial good = model.trials().of(Server.FTP).get();
        assertThat(good.state()).isEqualTo(Trial.State.GOOD);
        assertThat(good.title() + good.text()).contains("34 fichiers", "DEM12 (PVC)", "non chiffrée").doesNotContain("s3cret");
        setup.refusal = new VigieException(Fault.FTP_LOGIN, "essai.exemple:21", "anonymous", "530");
        model.trials().start(Server.FTP);
        Trial bad = model.trials().of(Server.FTP).get();
        assertThat(bad.state()).isEqualTo(Trial.State.FAILED);
        assertThat(bad.title()).contains("essai.exemple");
        assertThat(bad.text()).isNotBlank();
        setup.refusal = null;
        model.trials().start(Server.DATABASE);
        assertThat(model.trials().of(Server.DATABASE).get().title()).contains("18.6");
        model.trials().start(Server.ERP);
        assertThat(model.trials().of(Server.ERP).get().state()).isEqualTo(Trial.State.GOOD);
    }

    @Test
    void public_holidays_of_a_year_come_from_a_library() {
        SettingsModel model = open(Map.of());
        model.addPublicHolidays(2026);
        assertThat(kit.failures).isEmpty();
        assertThat(model.planning().holidays()).filteredOn(day -> day.day().getYear() == 2026).hasSize(11)
                .extracting(PlanningPart.Holiday::day)
                .contains(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 14), LocalDate.of(2026, 7, 14));
        assertThat(model.planning().holidays()).extracting(PlanningPart.Holiday::name).contains("Ascension").noneMatch(String::isBlank);
    }
}
