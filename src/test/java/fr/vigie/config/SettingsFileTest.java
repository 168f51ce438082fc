package fr.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path home;

    @Test
    void savingKeepsCommentsOrderAndWhatDidNotChange() throws Exception {
        Path file = home.resolve("vigie.properties");
        Files.writeString(file, "# Serveur\nftp.host   =  ancien\n\n! suite\nftp.port=21\nui.theme = dark\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        changes.put("ftp.host", Optional.of("neuf"));
        changes.put("ui.theme", Optional.empty());
        changes.put("ui.language", Optional.of("fr"));
        SettingsFile.read(file).save(changes);
        assertThat(file).hasContent("# Serveur\nftp.host = neuf\n\n! suite\nftp.port=21\nui.language = fr\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void savingMakesTheFileAndItsFolder() throws Exception {
        Path file = home.resolve("neuf/vigie.properties");
        SettingsFile.read(file).save(Map.of("ftp.host", Optional.of("a")));
        assertThat(file).hasContent("ftp.host = a\n");
    }
}
