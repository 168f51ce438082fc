package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hundred thousand files stored: a page of them is quick, whatever it is filtered and ordered by. */
class ManyFilesTest {
    /** Many times what a quiet computer takes: this is to find a page that brings every file here, not a busy day. */
    private static final Duration AT_MOST = Duration.ofSeconds(6);
    private static final String FILES = """
            insert into centre_usinage (nom, type_cu) select 'DEM12 Ligne ' || n, 'DEM12' from generate_series(1, 20) n;
            insert into fichier_log (centre_usinage_id, source, chemin, generation, taille, date_distante, octets_lus, longueur_debut,
                empreinte_debut, empreinte, etat, erreur, nb_lignes, nb_evenements, nb_hors_format, nb_hors_date,
                nb_rejets_ligne_trop_longue, nb_rejets_horodatage, nb_rejets_evenement, autres_evenements, dernier_evenement, date_lecture)
            select 1 + n % 20, 'ftp', 'DEM12 (PVC)/Ligne ' || n % 20 || '/' || to_char(date '2012-01-01' + n / 20, 'YYYYMMDD') || '.LOG', 1,
                98304, now() - n * interval '1 hour', 98304, 4096, sha256(n::text::bytea), sha256(n::text::bytea),
                case when n % 4999 = 0 then 'en_erreur' when n % 9 = 0 then 'supprime_distant' else 'lu' end, null, 2400, 2390, 3,
                case when n % 701 = 0 then 5 else 0 end, 0, case when n % 503 = 0 then 2 else 0 end, 0, '{"Hartslag": 120, "ZaagCyclus": 7}',
                localtimestamp - n * interval '1 hour', now() - n * interval '1 hour'
            from generate_series(1, 100000) n;
            analyze fichier_log""";

    @Test
    void a_page_of_a_hundred_thousand_files_is_quick() throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        PostgresForTests.execute(settings, FILES);
        try (Database database = Database.open(settings, Path.of("target"))) {
            FileCatalogue files = database.files();
            files.page(FileQuery.first(200));
            List<FileQuery> queries = new ArrayList<>(List.of(FileQuery.first(200),
                    new FileQuery(null, null, null, "ligne 7 2020", false, FileQuery.Order.PATH, true, 0, 200),
                    new FileQuery(FileQuery.Shown.IN_ERROR, null, null, "", false, FileQuery.Order.READ_AT, true, 0, 200),
                    new FileQuery(null, 7L, "ftp", "", true, FileQuery.Order.ATTENTION, true, 0, 200),
                    new FileQuery(null, null, null, "", false, FileQuery.Order.PATH, false, 99_800, 200)));
            for (FileQuery.Order order : FileQuery.Order.values()) {
                queries.add(new FileQuery(null, null, null, "", false, order, true, 0, 200));
            }
            List<String> slow = new ArrayList<>();
            for (FileQuery query : queries) {
                long begin = System.nanoTime();
                FilePage page = files.page(query);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(200).isNotEmpty();
                assertThat(page.all()).isEqualTo(100_000);
                if (took.compareTo(AT_MOST) > 0) {
                    slow.add(took + " " + query);
                }
            }
            assertThat(slow).isEmpty();
            assertThat(files.page(FileQuery.first(200)).items().getFirst().attention()).isEqualTo(3);
        }
    }
}
