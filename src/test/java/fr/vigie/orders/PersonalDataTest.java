package fr.vigie.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The query asks for no name, address or user (spec 5, 7.34). */
class PersonalDataTest {
    private static final List<String> PERSONAL = List.of("KundenNr", "KundenBez", "Bauvorhaben", "Techniker", "Benutzer", "A_Adresse",
            "A_KopfFreie", "P_Artikel");

    @Test
    void theQueryNamesNoPersonalColumn() {
        String sent = ErpQuery.text(new ErpTables(java.util.Map.of()), new BoxCodes(List.of("SOP"))).toLowerCase(Locale.ROOT);
        assertThat(sent).contains("select").doesNotContain("*").doesNotContain("--").doesNotContain(":coffre");
        for (String column : PERSONAL) {
            assertThat(ErpQuery.resource().toLowerCase(Locale.ROOT)).as("also not in a comment")
                    .doesNotContain(column.toLowerCase(Locale.ROOT));
            for (ErpTable table : ErpTable.values()) {
                assertThat(table.tableName()).isNotEqualToIgnoringCase(column);
                assertThat(table.columns()).doesNotContain(column);
            }
        }
    }
}
