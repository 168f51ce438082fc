package fr.vigie.orders;

import java.util.List;
import java.util.regex.Pattern;

/** The ERP's tables as spec 5 has them, the columns that Vigie must leave alone included. */
final class ErpSchema {
    static final List<String> SCHEMA = of("latin1", "innodb", 1);

    private ErpSchema() {}

    /**
     * The tables.
     *
     * @param charset of every text
     * @param width by which the lengths of texts are multiplied
     */
    static List<String> of(String charset, String engine, int width) {
        String end = ") engine=" + engine + " default character set " + charset;
        List<String> tables = List.of("""
                create table A_Kopf (ID varchar(32) not null primary key, AuftragsTyp char(1) not null default 'A', AuNummer int not null,
                    AuAlpha varchar(5), KundenNr int, KundenBez varchar(80), Kommission varchar(60), Bauvorhaben varchar(80),
                    Auftragsart varchar(20), FSystemGrp varchar(20), AufStatus varchar(50), Techniker varchar(40), A_VorMwSt decimal(15,2),
                    unique AuftragNr (AuftragsTyp, AuNummer, AuAlpha), key Stati (AufStatus)""" + end, """
                create table A_Logbuch (ID varchar(32) not null primary key, ID_A_Kopf varchar(32) not null, Code varchar(10),
                    Bezeichnung varchar(50), Datum datetime, Zeit varchar(8), Benutzer varchar(40), Notiz text""" + end, """
                create table P_Zubeh (ID_A_Kopf varchar(32) not null, Position int not null, Kennung varchar(5) not null,
                    ZNr int not null, ZCode varchar(20), Text varchar(50), Stueck float,
                    primary key (ID_A_Kopf, Position, Kennung, ZNr), key Codes (ZCode)""" + end, """
                create table A_Vorgang (ID_A_Kopf varchar(32) not null, Nummer varchar(15) not null, Bezeichnung varchar(50),
                    Datum datetime, Benutzer varchar(40), primary key (ID_A_Kopf, Nummer)""" + end,
                "create table A_Adresse (ID varchar(32) primary key, Name varchar(80), Strasse varchar(80)" + end,
                "create table A_KopfFreie (ID_A_Kopf varchar(32) primary key, Frei1 varchar(80)" + end,
                "create table P_Artikel (ID_A_Kopf varchar(32), Position int, Text varchar(80)" + end);
        Pattern length = Pattern.compile("(?<=char\\()\\d+");
        return tables.stream()
                .map(table -> length.matcher(table).replaceAll(found -> Integer.toString(width * Integer.parseInt(found.group()))))
                .toList();
    }
}
