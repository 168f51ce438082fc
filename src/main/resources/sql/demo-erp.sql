-- The demo's ERP: what Vigie reads of the tables of spec 5, and nothing about anybody.
create or replace database erp character set utf8mb4 collate utf8mb4_general_ci;

create table erp.A_Kopf (
    ID varchar(32) not null primary key, AuftragsTyp char(1) not null, AuNummer int not null, AuAlpha varchar(5) not null,
    Kommission varchar(60), AufStatus varchar(50), unique (AuftragsTyp, AuNummer, AuAlpha), key (AufStatus));

create table erp.A_Logbuch (
    ID int auto_increment primary key, ID_A_Kopf varchar(32) not null, Datum datetime, Notiz text);

create table erp.P_Zubeh (
    ID_A_Kopf varchar(32) not null, Position int not null, Kennung char(1) not null, ZNr int not null, ZCode varchar(20),
    primary key (ID_A_Kopf, Position, Kennung, ZNr), key (ZCode));

create table erp.A_Vorgang (
    ID_A_Kopf varchar(32) not null, Nummer varchar(15) not null, Bezeichnung varchar(50), primary key (ID_A_Kopf, Nummer));
