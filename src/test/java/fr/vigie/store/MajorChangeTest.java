package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that an earlier Vigie, with an older PostgreSQL, left behind. */
class MajorChangeTest {
    private static final DatabaseSettings EMBEDDED = new DatabaseSettings(null, null, null);

    @TempDir
    Path home = Path.of("");
    private Map<String, String> before = Map.of();

    @Test
    void whatItHeldIsThereUnderTheNewOne() throws Exception {
        oldHome();
        try (Database database = Database.open(EMBEDDED, home)) {
            assertThat(database.info().serverVersion()).isGreaterThan("18");
            assertThat(contents()).isEqualTo(before);
        }
        assertThat(postgres("data-" + OldPostgres.major()).resolve("PG_VERSION")).as("until somebody deletes it").exists();
        assertThat(postgres("change")).doesNotExist();
        try (Stream<Path> backups = Files.list(home.resolve("backups"))) {
            assertThat(backups).singleElement().asString().contains("avant-changement-vigie-20");
        }
        Database.open(EMBEDDED, home).close();
    }

    @Test
    void aCrashBetweenTheTwoRenamesLosesNothing() throws Exception {
        oldHome();
        Database.open(EMBEDDED, home).close();
        Files.createDirectories(postgres("change/postgres"));
        Files.move(postgres("data"), postgres("change/postgres/data"));
        Files.writeString(postgres("change/ready"), "data-15");
        try (Database _ = Database.open(EMBEDDED, home)) {
            assertThat(contents()).isEqualTo(before);
        }
        assertThat(postgres("change")).doesNotExist();
    }

    @Test
    void aChangeThatFailsLeavesTheOldOneAlone() throws Exception {
        oldHome();
        Path blocked = Files.writeString(home.resolve("backups"), "pas un dossier");
        assertThatThrownBy(() -> Database.open(EMBEDDED, home)).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.BACKUP_UNWRITABLE));
        assertThat(Files.readString(postgres("data/PG_VERSION")).strip()).isEqualTo(OldPostgres.major());
        Files.delete(blocked);
        // as a crash in the middle leaves it
        Files.createDirectories(postgres("change/postgres/data"));
        try (Database _ = Database.open(EMBEDDED, home)) {
            assertThat(contents()).isEqualTo(before);
        }
    }

    @Test
    void withoutTheOldProgramsTheWayOutIsTold() throws Exception {
        oldHome();
        Files.delete(postgres("bin-ancien/version"));
        assertThatThrownBy(() -> Database.open(EMBEDDED, home)).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.DATABASE_OTHER_MAJOR));
    }

    private Path postgres(String name) {
        return home.resolve("postgres").resolve(name);
    }

    private Map<String, String> contents() throws VigieException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            return BackupContents.of(new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + server.port() + "/vigie", server.user(),
                    new Secret(server.password())));
        }
    }

    private void oldHome() throws IOException, SQLException, VigieException, ConcurrentBuildException {
        Files.createDirectories(home.resolve("postgres"));
        try (OldPostgres old = OldPostgres.start(postgres("data")); Database database = Database.open(old.settings(), home)) {
            SmallPipeline.run(database.ingest());
            before = BackupContents.of(old.settings());
        }
        Path programs = Files.createDirectories(postgres("bin-ancien"));
        Files.createSymbolicLink(programs.resolve("bin"), OldPostgres.programs());
        Files.writeString(programs.resolve("version"), OldPostgres.major());
    }
}
