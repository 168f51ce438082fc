package fr.vigie.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.store.PostgresForTests;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void knowsEveryTableOfTheNewestSchema() throws Exception {
        List<String> there = PostgresForTests.query(PostgresForTests.freshDatabase(),
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
        List<String> known = new ArrayList<>(Catalogue.KNOWN);
        known.addAll(Catalogue.LEFT_OUT);
        assertThat(known).as("a table that a migration adds is backed up, or left out for a reason").containsAll(there);
    }

    /** The order is one that foreign keys allow. */
    @Test
    void referencedTablesComeFirst() throws Exception {
        List<String> references = PostgresForTests.query(PostgresForTests.freshDatabase(), """
                select distinct conrelid::regclass || ' ' || confrelid::regclass from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid""");
        assertThat(references).isNotEmpty().allSatisfy(pair -> {
            String[] names = pair.split(" ");
            assertThat(Catalogue.KNOWN.indexOf(names[1])).as(pair).isLessThan(Catalogue.KNOWN.indexOf(names[0]));
        });
    }

    @Test
    void ordersByTheWholeKeyWhateverTheLanguage() throws Exception {
        DatabaseSettings settings = PostgresForTests.freshDatabase();
        try (Connection connection = PostgresForTests.connect(settings)) {
            Catalogue catalogue = Catalogue.read(connection, "public");
            TableShape setting = catalogue.find("reglage").orElseThrow();
            assertThat(setting.copyOut(setting.names())).endsWith("order by \"cle\" collate \"C\") to stdout");
            TableShape piece = catalogue.find("piece_production").orElseThrow();
            assertThat(piece.copyOut(piece.names())).contains("order by \"centre_usinage_id\", \"session_id\", \"id\")");
            assertThat(catalogue.find("session_production").orElseThrow().names()).contains("amplitude_ms").doesNotContain(
                    "taux_occupation");
            assertThat(catalogue.tables()).allSatisfy(table -> assertThat(table.key()).as(table.name()).isNotEmpty());
        }
    }
}
