package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;
import static fr.vigie.store.ReadersTest.commit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Centre;
import fr.vigie.model.DayPlan;
import fr.vigie.model.Session;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StopPeriod;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people justified as planned is no part of the required time. */
class PlannedTest {
    @Test
    void only_planned_reasons_of_that_session_count() throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        try (Database database = Database.open(settings, Path.of("target"))) {
            Centre centre = database.ingest().centre(Samples.DEM12);
            commit(database, centre, DAY, 90);
            Session session = Samples.session(DAY, 90, new SourceFile(1, "x", 1));
            StopPeriod stop = session.stops().getFirst();
            String begin = "timestamp '1970-01-01' + interval '1 millisecond' * " + stop.start();
            String insert = "insert into justification (centre_usinage_id, genre, timestamp_debut, motif_id, version, auteur) select "
                    + centre.id() + ", 'arret', " + begin + ", id, 1, 'test' from motif where libelle = ";
            PostgresForTests.execute(settings, insert + "'Panne'");
            assertThat(planned(database, centre)).isEmpty();
            PostgresForTests.execute(settings, "delete from justification");
            PostgresForTests.execute(settings, insert + "'Pause'");
            assertThat(planned(database, centre)).containsExactly(new DayPlan.Span(stop.start(), stop.end()));
            assertThat(database.readers().<List<DayPlan.Span>>snapshot(moment -> moment.planned(centre.id(), DAY.plusDays(1)))).isEmpty();
        }
    }

    private static List<DayPlan.Span> planned(Database database, Centre centre) throws Exception {
        return database.readers().snapshot(moment -> moment.planned(centre.id(), DAY));
    }
}
