package fr.vigie.store;

import fr.vigie.model.FileCounts;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one file's row, days, rejects and bytes in the transaction of its connection. */
final class FileWriter {
    private static final String INSERT = """
            with f as (
                insert into fichier_log (taille, date_distante, octets_lus, longueur_debut, empreinte_debut, empreinte, etat, nb_lignes,
                    nb_evenements, nb_hors_format, nb_hors_date, nb_rejets_ligne_trop_longue, nb_rejets_horodatage, nb_rejets_evenement,
                    autres_evenements, dernier_evenement, centre_usinage_id, source, chemin, generation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                returning centre_usinage_id, id
            ), j as (
                insert into fichier_log_jour (centre_usinage_id, fichier_log_id, date_production, nb_evenements, a_construire)
                select f.centre_usinage_id, f.id, t.d, t.n, t.b from f, unnest(?::date[], ?::bigint[], ?::boolean[]) as t(d, n, b)
            )
            select id from f""";
    private static final String UPDATE = """
            update fichier_log set taille = ?, date_distante = ?, octets_lus = ?, longueur_debut = ?, empreinte_debut = ?, empreinte = ?,
                etat = ?, nb_lignes = ?, nb_evenements = ?, nb_hors_format = ?, nb_hors_date = ?, nb_rejets_ligne_trop_longue = ?,
                nb_rejets_horodatage = ?, nb_rejets_evenement = ?, autres_evenements = ?::jsonb, dernier_evenement = ?, erreur = null,
                date_lecture = now()
            where centre_usinage_id = ? and id = ? and octets_lus = ?""";
    private static final String LOST_DAYS = """
            update fichier_log_jour set nb_evenements = 0, a_construire = true
            where centre_usinage_id = ? and fichier_log_id = ? and date_production <> all (?::date[])""";
    private static final String DAYS = """
            insert into fichier_log_jour (centre_usinage_id, fichier_log_id, date_production, nb_evenements, a_construire)
            select ?, ?, t.d, t.n, t.b from unnest(?::date[], ?::bigint[], ?::boolean[]) as t(d, n, b)
            on conflict (centre_usinage_id, fichier_log_id, date_production) do update
            set nb_evenements = excluded.nb_evenements, a_construire = fichier_log_jour.a_construire or excluded.a_construire""";
    private static final String REJECTS = "copy rejet_ligne (centre_usinage_id, fichier_log_id, numero, ligne, motif, texte) from stdin (format binary)";

    private final Connection connection;
    private final @Nullable LocalDate builtDay;

    /** @param builtDay the day whose session is built in the same transaction; null for none */
    FileWriter(Connection connection, @Nullable LocalDate builtDay) {
        this.connection = connection;
        this.builtDay = builtDay;
    }

    /** @return the file's id */
    long write(FileWrite file) throws SQLException, ConcurrentBuildException, IOException {
        long id = file.id() == 0 ? insert(file) : update(file);
        if (file.rejects() != null) {
            writeRejects(file, id, file.rejects());
        }
        if (file.raw() != null && file.content().bytes() > 0) {
            RawBlocks.write(connection, file, id, file.raw());
        }
        return id;
    }

    private long insert(FileWrite file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int at = setRow(insert, file);
            insert.setLong(at++, file.centreId());
            insert.setString(at++, file.key().source());
            insert.setString(at++, file.key().path());
            insert.setInt(at++, file.key().generation());
            setDays(insert, at, file.content().days());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long update(FileWrite file) throws SQLException, ConcurrentBuildException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            int at = setRow(update, file);
            update.setLong(at++, file.centreId());
            update.setLong(at++, file.id());
            update.setLong(at, file.previousBytes());
            if (update.executeUpdate() != 1) {
                throw new ConcurrentBuildException(file.key() + " has no longer the " + file.previousBytes() + " bytes it had");
            }
        }
        List<FileDay> days = file.content().days();
        try (PreparedStatement update = connection.prepareStatement(LOST_DAYS + ";" + DAYS)) {
            update.setLong(1, file.centreId());
            update.setLong(2, file.id());
            update.setArray(3, connection.createArrayOf("date", days.stream().map(FileDay::day).toArray()));
            update.setLong(4, file.centreId());
            update.setLong(5, file.id());
            setDays(update, 6, days);
            update.execute();
        }
        return file.id();
    }

    private int setRow(PreparedStatement row, FileWrite file) throws SQLException {
        FileContent content = file.content();
        FileCounts counts = content.counts();
        int at = 1;
        row.setLong(at++, file.remote().size());
        setInstant(row, at++, file.remote().modified());
        row.setLong(at++, content.bytes());
        row.setInt(at++, content.headLength());
        row.setBytes(at++, HexFormat.of().parseHex(content.headHash()));
        row.setBytes(at++, HexFormat.of().parseHex(content.hash()));
        row.setString(at++, file.state().code());
        row.setLong(at++, counts.lines());
        row.setLong(at++, counts.events());
        row.setLong(at++, counts.offFormat());
        row.setLong(at++, counts.offDate());
        for (RejectReason reason : List.of(RejectReason.LINE_TOO_LONG, RejectReason.TIMESTAMP, RejectReason.EVENT)) {
            row.setLong(at++, counts.rejects().getOrDefault(reason, 0L));
        }
        row.setString(at++, OtherEvents.write(counts.otherEvents()));
        row.setObject(at++, content.newestEvent(), Types.TIMESTAMP);
        return at;
    }

    private void setDays(PreparedStatement statement, int first, List<FileDay> days) throws SQLException {
        statement.setArray(first, connection.createArrayOf("date", days.stream().map(FileDay::day).toArray()));
        statement.setArray(first + 1, connection.createArrayOf("bigint", days.stream().map(FileDay::events).toArray()));
        statement.setArray(first + 2,
                connection.createArrayOf("boolean", days.stream().map(day -> day.toBuild() && !day.day().equals(builtDay)).toArray()));
    }

    private void writeRejects(FileWrite file, long id, List<Reject> rejects) throws SQLException {
        if (file.id() != 0) {
            try (PreparedStatement delete = connection
                    .prepareStatement("delete from rejet_ligne where centre_usinage_id = ? and fichier_log_id = ?")) {
                delete.setLong(1, file.centreId());
                delete.setLong(2, id);
                delete.executeUpdate();
            }
        }
        if (rejects.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = new BinaryCopy(connection, REJECTS)) {
            int number = 0;
            for (Reject reject : rejects) {
                copy.row(6).int4((int) file.centreId()).int8(id).int4(++number).int4(reject.line()).text(reject.reason().code())
                        .text(reject.text());
            }
            copy.finish();
        }
    }

    /** Null stays null. */
    static void setInstant(PreparedStatement statement, int at, @Nullable Instant value) throws SQLException {
        statement.setObject(at, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
