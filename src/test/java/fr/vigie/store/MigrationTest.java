package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.VigieException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void knowsItsNewestFile() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.mapToInt(file -> Integer.parseInt(file.getFileName().toString().replaceFirst("^V(\\d+)__.*$", "$1"))).max())
                    .hasValue(Migration.VERSION);
        }
    }

    @Test
    void preparesAnEmptyDatabaseAlsoBesideForeignTables() throws Exception {
        DatabaseSettings settings = PostgresForTests.emptyDatabase();
        PostgresForTests.execute(settings, "create table autre (n integer)");
        try (Database database = Database.open(settings, Path.of("target"))) {
            assertThat(database.info().schemaVersion()).isEqualTo(Migration.VERSION);
            assertThat(database.info().embedded()).isFalse();
            assertThat(database.info().sizeBytes()).isPositive();
            assertThat(database.info().serverVersion()).matches("\\d+\\.\\d+");
        }
        Database.open(settings, Path.of("target")).close();
    }

    @Test
    void refusesANewerSchema() throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        PostgresForTests.execute(settings,
                "insert into flyway_schema_history select 99, '99', 'x', 'SQL', 'V99__x.sql', 1, 'x', now(), 1, true");
        assertThatThrownBy(() -> Database.open(settings, Path.of("target"))).isInstanceOfSatisfying(VigieException.class, e -> {
            assertThat(e.fault()).isEqualTo(Fault.DATABASE_NEWER);
            assertThat(e.arguments()).containsExactly("99", String.valueOf(Migration.VERSION));
        });
    }

    @Test
    void leavesTheOldSchemaWhereAMigrationFails() throws Exception {
        DatabaseSettings settings = PostgresForTests.emptyDatabase();
        try (HikariDataSource pool = pool(settings)) {
            Migration.run(pool, "classpath:db/migration-fails", 1);
            assertThatThrownBy(() -> Migration.run(pool, "classpath:db/migration-fails", 2)).isInstanceOfSatisfying(VigieException.class,
                    e -> {
                        assertThat(e.fault()).isEqualTo(Fault.DATABASE_MIGRATION);
                        assertThat(e.arguments()).containsExactly("2", "1", "ERROR: division by zero");
                    });
            assertThat(PostgresForTests.query(settings, "select n::text from essai")).as("as before, and usable").containsExactly("1");
            assertThat(PostgresForTests.query(settings, "select to_regclass('moitie')::text")).containsExactly((String) null);
            Migration.run(pool, "classpath:db/migration-fails", 1);
        }
    }

    @Test
    void generatedColumnsEqualTheFigures() throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        PostgresForTests.execute(settings, "insert into centre_usinage (nom, type_cu) values ('DEM12', 'DEM12')");
        Random random = new Random(42);
        try (Connection connection = PostgresForTests.connect(settings);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into session_production (centre_usinage_id, date_production, total_pieces, attente_brute_s, arret_brut_s,
                            nb_barres, longueur_barres_mm, nb_arrets, nb_micro_arrets, nb_evenements, nb_doublons, nb_anomalies,
                            amplitude_ms, production_ms, attente_ms, arret_ms, inexplique_ms, fichier_log_source)
                        values (1, date '2025-01-01' + ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?, '')
                        returning duree_production_totale, temps_production_effectif, temps_attente, temps_arret_volontaire,
                            temps_inexplique, taux_occupation, taux_attente, taux_arret_volontaire, taux_inexplique""")) {
            for (int day = 0; day < 2_000; day++) {
                long[] parts = new long[4];
                long whole = 0;
                for (int i = 0; i < 4 && day > 0; i++) {
                    // often just on the edge between two roundings
                    parts[i] = random.nextInt(3) == 0 ? 180L * random.nextInt(1_000) : random.nextInt(day % 3 == 0 ? 400 : 30_000_000);
                    whole += parts[i];
                }
                insert.setInt(1, day);
                insert.setLong(2, whole);
                for (int i = 0; i < 4; i++) {
                    insert.setLong(3 + i, parts[i]);
                }
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    assertThat(row.getBigDecimal(1)).isEqualTo(SessionFigures.hours(whole));
                    for (int i = 0; i < 4; i++) {
                        assertThat(row.getBigDecimal(2 + i)).as("seed 42, day %d, part %d", day, i)
                                .isEqualTo(SessionFigures.hours(parts[i]));
                        BigDecimal rate = SessionFigures.rate(parts[i], whole);
                        assertThat(row.getBigDecimal(6 + i)).as("seed 42, day %d, part %d", day, i).isEqualTo(rate);
                    }
                }
            }
        }
    }

    /** motif is a reference table, as centre_usinage is. */
    @Test
    void keysBeginWithTheCentre() throws Exception {
        List<String> wrong = PostgresForTests.query(PostgresForTests.freshDatabase(), """
                select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
                join pg_attribute first on first.attrelid = c.conrelid and first.attnum = c.conkey[1]
                where c.contype in ('p', 'f', 'u') and c.connamespace = 'public'::regnamespace and first.attname <> 'centre_usinage_id'
                and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'centre_usinage_id')
                and c.confrelid <> 'motif'::regclass""");
        assertThat(wrong).as("keys that Citus could not distribute").isEmpty();
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(ServerDataSource.external(java.util.Objects.requireNonNull(settings.url()), settings));
        return pool;
    }
}
