package fr.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.LocalSettings.Draft;
import fr.vigie.config.LocalSettings.Entry;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings' screen reads and writes on this computer. */
class LocalSettingsTest {
    @TempDir
    private Path home;

    private LocalSettings local(Map<String, String> environment) {
        return new LocalSettings(home, environment, Locale.FRANCE, Secrets.inFile(home, environment));
    }

    private Path file() {
        return home.resolve("vigie.properties");
    }

    @Test
    void savesWhatWasChangedAndKeepsTheRest() throws Exception {
        Files.writeString(file(),
                "# le serveur de l’atelier\nftp.host = ancien.exemple\nftp.every = 10 min\n\n! affichage\nui.theme = dark\n");
        LocalSettings local = local(Map.of());
        Settings settings = local.save(new Draft(Map.of("ftp.host", Optional.of("neuf.exemple"), "ui.theme", Optional.of("historic"),
                "ui.scale", Optional.of("150"), "types.SU13", Optional.of("PVC;Centre SU13")),
                Map.of("ftp", Optional.of(new Secret(" s3cret ")))));
        assertThat(file()).hasContent("# le serveur de l’atelier\nftp.host = neuf.exemple\nftp.every = 10 min\n\n! affichage\n"
                + "ui.theme = historic\ntypes.SU13 = PVC;Centre SU13\nui.scale = 150\n");
        assertThat(settings.ui().theme()).isEqualTo(Theme.HISTORIC);
        assertThat(settings.ui().scale()).isEqualTo(150);
        Settings again = local.preview(Draft.NONE);
        assertThat(again.ftp().host()).isEqualTo("neuf.exemple");
        assertThat(again.ftp().password()).extracting(Secret::reveal).isEqualTo(" s3cret ");
        assertThat(again.layout().typeOf("su13 (neuf)")).isPresent();
        assertThat(local.hasPassword("ftp")).isTrue();
    }

    @Test
    void aPasswordInClearLeavesTheFileWhenANewOneIsGiven() throws Exception {
        Files.writeString(file(), "ftp.host = a.exemple\nftp.password = clair\n");
        LocalSettings local = local(Map.of());
        assertThat(local.read().entries().get("ftp.password")).isEqualTo(new Entry("", null));
        local.save(new Draft(Map.of(), Map.of("ftp", Optional.of(new Secret("neuf")))));
        assertThat(file()).hasContent("ftp.host = a.exemple\n");
        assertThat(local.preview(Draft.NONE).ftp().password()).extracting(Secret::reveal).isEqualTo("neuf");
    }

    @Test
    void aVariableIsNamedAndStillWins() throws Exception {
        Files.writeString(file(), "ftp.user = fichier\n");
        LocalSettings local = local(Map.of("VIGIE_FTP_HOST", "variable.exemple", "POSTGRES_HOST", "db.exemple", "POSTGRES_DB", "atelier"));
        Map<String, Entry> entries = local.read().entries();
        assertThat(entries.get("ftp.host")).isEqualTo(new Entry("variable.exemple", "VIGIE_FTP_HOST"));
        assertThat(entries.get("ftp.user")).isEqualTo(new Entry("fichier", null));
        assertThat(entries.get("database.url")).isEqualTo(new Entry("jdbc:postgresql://db.exemple/atelier", "POSTGRES_HOST"));
    }

    @Test
    void whatDoesNotFitIsSaidBesideTheFieldAndNeverWritten() throws Exception {
        assertThat(LocalSettings.fault("ftp.port", "70000")).get().satisfies(fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.SETTING_FORM);
            assertThat(fault.arguments()).containsExactly("70000", "1 … 65535");
        });
        assertThat(LocalSettings.fault("ftp.port", "")).isEmpty();
        assertThat(LocalSettings.fault("stop.grace.SU12", "2 min")).isEmpty();
        assertThat(LocalSettings.fault("stop.grace.SU12", "deux")).isPresent();
        Files.writeString(file(), "ftp.host = a.exemple\n");
        Draft wrong = new Draft(Map.of("ftp.port", Optional.of("70000"), "ftp.user", Optional.of("x")),
                Map.of("ftp", Optional.of(new Secret("p"))));
        assertThatThrownBy(() -> local(Map.of()).save(wrong)).isInstanceOf(VigieException.class);
        assertThat(file()).hasContent("ftp.host = a.exemple\n");
        assertThat(home.resolve("secrets")).doesNotExist();
    }

    @Test
    void aDraftIsTriedWithoutBeingWritten() throws Exception {
        LocalSettings local = local(Map.of());
        Settings settings = local
                .preview(new Draft(Map.of("ftp.host", Optional.of("essai.exemple")), Map.of("ftp", Optional.of(new Secret("e")))));
        assertThat(settings.ftp().host()).isEqualTo("essai.exemple");
        assertThat(settings.ftp().password()).extracting(Secret::reveal).isEqualTo("e");
        assertThat(home).isEmptyDirectory();
    }
}
