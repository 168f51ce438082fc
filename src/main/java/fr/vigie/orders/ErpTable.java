package fr.vigie.orders;

import java.util.List;

/** The ERP's tables and the columns that Vigie reads of them; no other is ever selected (spec 5). */
enum ErpTable {
    ORDERS("A_Kopf", "ID", "AuNummer", "AuAlpha", "AufStatus", "Kommission"),
    JOURNAL("A_Logbuch", "ID_A_Kopf", "Datum", "Notiz"),
    ACCESSORIES("P_Zubeh", "ID_A_Kopf", "Position", "Kennung", "ZNr", "ZCode"),
    OPERATIONS("A_Vorgang", "ID_A_Kopf", "Nummer");

    private final String name;
    private final List<String> columns;

    ErpTable(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** As the ERP's documentation writes it. */
    String tableName() {
        return name;
    }

    List<String> columns() {
        return columns;
    }
}
