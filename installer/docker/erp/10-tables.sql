-- The ERP's tables that Vigie reads (spec 5), empty: in the place of the real ERP, to try the whole. Vigie may only read.
CREATE TABLE A_Kopf (
  ID varchar(32) NOT NULL PRIMARY KEY, AuftragsTyp varchar(5), AuNummer int, AuAlpha varchar(5), Kommission varchar(100),
  AufStatus varchar(50), UNIQUE KEY (AuftragsTyp, AuNummer, AuAlpha), KEY (AufStatus)
) DEFAULT CHARSET = utf8mb4;
CREATE TABLE A_Logbuch (
  ID varchar(32) NOT NULL PRIMARY KEY, ID_A_Kopf varchar(32), Code varchar(20), Bezeichnung varchar(100), Datum datetime, Notiz text
) DEFAULT CHARSET = utf8mb4;
CREATE TABLE P_Zubeh (
  ID_A_Kopf varchar(32) NOT NULL, Position int NOT NULL, Kennung varchar(5) NOT NULL, ZNr int NOT NULL, ZCode varchar(20),
  `Text` varchar(50), Stueck float, PRIMARY KEY (ID_A_Kopf, Position, Kennung, ZNr), KEY (ZCode)
) DEFAULT CHARSET = utf8mb4;
CREATE TABLE A_Vorgang (
  ID_A_Kopf varchar(32) NOT NULL, Nummer varchar(15) NOT NULL, Bezeichnung varchar(100), Datum datetime, PRIMARY KEY (ID_A_Kopf, Nummer)
) DEFAULT CHARSET = utf8mb4;
REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'vigie'@'%';
GRANT SELECT ON erp.* TO 'vigie'@'%';
