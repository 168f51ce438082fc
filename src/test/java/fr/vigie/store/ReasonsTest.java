package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Centre;
import fr.vigie.model.MachineState;
import fr.vigie.model.WallTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a centre's screen asks beside sessions: reasons of its periods, and when the server was last looked at whole. */
class ReasonsTest {
    private static final LocalDateTime STOPPED = LocalDateTime.of(2025, 5, 28, 9, 13, 42);

    @Test
    void reasonsAreFoundByKindAndBeginningAndNeverOfAnotherCentreOrDay(@TempDir Path home) throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        try (Database database = Database.open(settings, home)) {
            Centre centre = database.ingest().centre(Samples.DEM12);
            PostgresForTests.execute(settings, """
                    insert into centre_usinage (nom, type_cu) values ('AUTRE', 'DEM12');
                    insert into justification (centre_usinage_id, genre, timestamp_debut, motif_id, commentaire, version, auteur)
                    select c.id, 'arret', timestamp '2025-05-28 09:13:42', m.id, 'roulement', 1, 'essai' from motif m, centre_usinage c
                    where m.libelle = 'Panne' and c.id = %1$d;
                    insert into justification (centre_usinage_id, genre, timestamp_debut, motif_id, commentaire, version, auteur)
                    select c.id, 'arret', timestamp '2025-05-28 10:00:00', m.id, '', 1, 'essai' from motif m, centre_usinage c
                    where m.libelle = 'Pause' and c.nom = 'AUTRE';
                    insert into justification (centre_usinage_id, genre, timestamp_debut, commentaire, version, auteur)
                    values (%1$d, 'attente', '2025-05-28 11:00:00', 'sans motif', 1, 'essai'),
                        (%1$d, 'arret', '2025-05-29 00:00:00', 'le lendemain', 1, 'essai'),
                        (%1$d, 'arret', '2025-05-28 12:00:00', '', 1, 'essai')""".formatted(centre.id()));
            assertThat(database.readers()
                    .<Map<Justified, String>>snapshot(moment -> moment.reasons(centre.id(), STOPPED.toLocalDate().atStartOfDay(),
                            STOPPED.toLocalDate().plusDays(1).atStartOfDay())))
                    .containsOnly(Map.entry(new Justified(MachineState.STOPPED, WallTime.of(STOPPED)), "Panne"),
                            Map.entry(new Justified(MachineState.WAITING, WallTime.of(STOPPED.withHour(11).withMinute(0)
                                    .withSecond(0))), "sans motif"));
        }
    }

    @Test
    void theLastWholeReadingIsTheNewestRunOverTheServerThatCameToItsEnd(@TempDir Path home) throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        try (Database database = Database.open(settings, home)) {
            assertThat(database.readers().<Optional<Instant>>snapshot(moment -> moment.lastWholeReading())).isEmpty();
            PostgresForTests.execute(settings, """
                    insert into execution_sync (genre, declencheur, utilisateur, poste, debut, issue) values
                        ('ftp', 'horaire', '', '', '2025-05-28T10:00:00Z', 'fait'),
                        ('ftp', 'horaire', '', '', '2025-05-28T10:15:00Z', 'partiel'),
                        ('import', 'horaire', '', '', '2025-05-28T10:20:00Z', 'fait'),
                        ('ftp', 'horaire', '', '', '2025-05-28T10:30:00Z', 'echec')""");
            assertThat(database.readers().<Optional<Instant>>snapshot(moment -> moment.lastWholeReading()))
                    .contains(Instant.parse("2025-05-28T10:15:00Z"));
            assertThat(database.readers().<Set<Long>>snapshot(moment -> moment.failingCentres())).isEmpty();
        }
    }
}
