package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of {@code motif}. */
final class Reasons {
    private static final int STEP = 10;
    private static final String SAVE = "update motif set libelle = ?, planifie = ?, actif = ?, rang = ? where id = ?";
    private static final String ADD = "insert into motif (libelle, planifie, actif, rang) values (?, ?, ?, ?)";
    /** Labels are unique at every instant, also while two of them are exchanged. */
    private static final String ASIDE = "update motif set libelle = '~' || id where id = ?";

    private Reasons() {}

    static List<Reason> read(Connection connection) throws SQLException {
        List<Reason> reasons = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select id, libelle, planifie, actif, rang from motif order by rang, id")) {
            while (rows.next()) {
                reasons.add(new Reason(rows.getInt(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4), rows.getInt(5)));
            }
        }
        return List.copyOf(reasons);
    }

    static List<Reason> save(Connection connection, List<Reason> base, List<Reason> wanted) throws SQLException, VigieException {
        refuseTwice(wanted);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table motif in share row exclusive mode");
        }
        List<Reason> stored = read(connection);
        if (!stored.equals(base)) {
            throw new VigieException(Fault.REASONS_CHANGED);
        }
        List<Reason> ranked = ranked(wanted);
        List<Reason> changed = ranked.stream().filter(reason -> reason.id() != 0 && !stored.contains(reason)).toList();
        try (PreparedStatement aside = connection.prepareStatement(ASIDE)) {
            for (Reason reason : changed) {
                aside.setInt(1, reason.id());
                aside.executeUpdate();
            }
        }
        for (Reason reason : changed) {
            write(connection, SAVE, reason);
        }
        for (Reason reason : ranked) {
            if (reason.id() == 0) {
                write(connection, ADD, reason);
            }
        }
        return read(connection);
    }

    private static void refuseTwice(List<Reason> wanted) throws VigieException {
        Set<String> labels = new HashSet<>();
        for (Reason reason : wanted) {
            if (!labels.add(reason.label().strip().toLowerCase(Locale.ROOT))) {
                throw new VigieException(Fault.REASON_TWICE, reason.label());
            }
        }
    }

    private static List<Reason> ranked(List<Reason> wanted) {
        List<Reason> ranked = new ArrayList<>();
        for (Reason reason : wanted) {
            ranked.add(new Reason(reason.id(), reason.label().strip(), reason.planned(), reason.active(), STEP * (ranked.size() + 1)));
        }
        return ranked;
    }

    private static void write(Connection connection, String statement, Reason reason) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            write.setString(1, reason.label());
            write.setBoolean(2, reason.planned());
            write.setBoolean(3, reason.active());
            write.setInt(4, reason.rank());
            if (reason.id() != 0) {
                write.setInt(5, reason.id());
            }
            write.executeUpdate();
        }
    }
}
