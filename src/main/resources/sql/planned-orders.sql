-- The ERP's planned roller-shutter orders (spec 5). MySQL 5.7 and later, MariaDB 10.2 and later. Reads only.
--
-- Before it is sent, the four tables get the names that this server gives them (in any case), ":coffre" becomes one condition a
-- prefix of erp.box-prefixes, and these comments go.
--
-- Every text comes as bytes, so that the connection's decoding cannot lose any: a utf8 column's bytes as they are stored, whatever they
-- are, and any other column's in utf8mb4. Java decodes and repairs them, and judges each criterion for good. What stands here is coarser,
-- and never leaves out a row that Java would take:
-- * texts are compared as latin1 characters, one a byte, in which no byte is wrong, and without case;
-- * of the words looked for only those consonants are asked for that bear no accent in French, with anything between them: "é" may be
--   one byte, two, or four, by how often the text was damaged.
--
-- No name, address or user is read. Notes are read to be compared, and are neither kept nor written anywhere.

-- Part one: a row for each shutter box of an order whose status is one of the planned ones.
select
    'C' as genre,
    k.ID as ordre,
    k.AuNummer as numero,
    if(charset(k.AuAlpha) like 'utf8%', cast(k.AuAlpha as binary), cast(convert(k.AuAlpha using utf8mb4) as binary)) as extension,
    if(charset(k.AufStatus) like 'utf8%', cast(k.AufStatus as binary), cast(convert(k.AufStatus using utf8mb4) as binary)) as status,
    if(charset(k.Kommission) like 'utf8%', cast(k.Kommission as binary), cast(convert(k.Kommission using utf8mb4) as binary)) as affaire,
    z.Position as position,
    z.Kennung as kennung,
    z.ZNr as znr,
    if(charset(z.ZCode) like 'utf8%', cast(z.ZCode as binary), cast(convert(z.ZCode using utf8mb4) as binary)) as code,
    -- gestion_en_stock: an operation's number contains VR, in capitals, whatever the collation (primary key of A_Vorgang)
    exists (
        select 1 from A_Vorgang v
        where v.ID_A_Kopf = k.ID and convert(v.Nummer using utf8mb4) collate utf8mb4_bin like '%VR%'
    ) as stock,
    null as moment,
    null as note
-- orders by their status: the index on AufStatus holds all that this needs; only what is found is then read whole, by the primary key
-- (never by the status itself: where it is no UTF-8 in a utf8 column, it does not equal itself)
from A_Kopf s
join A_Kopf k on k.ID = s.ID
-- their accessories (primary key of P_Zubeh), or the other way round from the index on ZCode: the server chooses
join P_Zubeh z on z.ID_A_Kopf = k.ID
where
    (
        -- "Planifiée"
        convert(cast(s.AufStatus as binary) using latin1) collate latin1_swedish_ci like '%p%l%n%f%'
        -- "lancer en prod"
        or convert(cast(s.AufStatus as binary) using latin1) collate latin1_swedish_ci like '%l%n%r%n%p%r%d%'
        -- "vitrage"
        or convert(cast(s.AufStatus as binary) using latin1) collate latin1_swedish_ci like '%v%t%r%g%'
    )
    -- a shutter box: its code begins with one of the prefixes; Java compares with case
    and (z.ZCode like :coffre)

union all

-- Part two: a row for each note that may plan one of these orders. The journal has no index but its key, so it is read once from
-- beginning to end, whatever the server's statistics say (straight_join); its orders come by the primary key of A_Kopf.
select
    'N', k.ID, null, null, null, null, null, null, null, null, null,
    l.Datum,
    if(charset(l.Notiz) like 'utf8%', cast(l.Notiz as binary), cast(convert(l.Notiz using utf8mb4) as binary))
from A_Logbuch l
straight_join A_Kopf k on k.ID = l.ID_A_Kopf
where
    -- "cde Planifiée"
    convert(cast(l.Notiz as binary) using latin1) collate latin1_swedish_ci like '%d%p%l%n%f%'
    and (
        convert(cast(k.AufStatus as binary) using latin1) collate latin1_swedish_ci like '%p%l%n%f%'
        or convert(cast(k.AufStatus as binary) using latin1) collate latin1_swedish_ci like '%l%n%r%n%p%r%d%'
        or convert(cast(k.AufStatus as binary) using latin1) collate latin1_swedish_ci like '%v%t%r%g%'
    )
