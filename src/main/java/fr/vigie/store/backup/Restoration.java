package fr.vigie.store.backup;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One restoration: everything is looked at first, then one transaction makes the database what the backup says, or leaves it alone. */
final class Restoration {
    private final Link link;
    private final BackupArchive archive;
    private final Wish wish;
    private final Consumer<Step> steps;
    private final Cancellation cancellation;

    /**
     * What is wanted.
     *
     * @param replace whether what the database holds may go
     * @param compare whether the result is read back before it counts; only for a backup of the present schema
     * @param who stands in the audit trail, e.g. {@code marie@bureau-3}
     */
    record Wish(boolean replace, boolean compare, String who) {}

    Restoration(Link link, BackupArchive archive, Wish wish, Consumer<Step> steps, Cancellation cancellation) {
        this.link = link;
        this.archive = archive;
        this.wish = wish;
        this.steps = steps;
        this.cancellation = cancellation;
    }

    void run() throws VigieException {
        Manifest manifest = archive.manifest();
        if (manifest.schema() > link.newest()) {
            throw new VigieException(Fault.BACKUP_NEWER, archive.file(), manifest.program());
        }
        try (Connection connection = link.open()) {
            Session.prepare(connection);
            Catalogue target = Catalogue.read(connection, Catalogue.currentSchema(connection));
            refuseWork(connection, target);
            refuseForeign(connection, target);
            steps.accept(Step.CHECKING);
            archive.verify(cancellation);
            if (manifest.schema() == link.newest()) {
                Filling.check(archive, target);
                replace(connection, target, this::load, manifest.sequences());
            } else {
                replaceOlder(connection, target);
            }
            Session.execute(connection, "analyze " + target.list());
        } catch (SQLException e) {
            throw SqlRefusals.of(e, link);
        } catch (IOException e) {
            throw new VigieException(Fault.BACKUP_UNREADABLE, e, archive.file(), Reasons.of(e));
        }
    }

    /** Fills the tables, empty now, within the transaction. */
    private interface Content {
        void into(Connection connection, Catalogue target) throws SQLException, IOException, VigieException;
    }

    private void load(Connection connection, Catalogue target) throws SQLException, IOException, VigieException {
        new Filling(archive, cancellation).fill(connection, target);
        if (wish.compare()) {
            steps.accept(Step.COMPARING);
            compare(connection, target);
        }
    }

    private void replaceOlder(Connection connection, Catalogue target) throws SQLException, IOException, VigieException {
        Staging staging = new Staging(link, connection);
        try {
            steps.accept(Step.LOADING);
            Catalogue staged = staging.fill(archive, cancellation);
            replace(connection, target, (within, tables) -> staging.handOver(within, tables, staged), staged.sequences(connection));
        } finally {
            staging.drop();
        }
    }

    private void replace(Connection connection, Catalogue target, Content content, List<Manifest.Sequence> sequences)
            throws SQLException, IOException, VigieException {
        connection.setAutoCommit(false);
        try {
            steps.accept(Step.LOADING);
            Session.execute(connection, "lock table " + target.list() + " in access exclusive mode");
            // also keeps a run from taking a number before its record can be written
            target.restart(connection, sequences);
            refuseRuns(connection);
            refuseWork(connection, target);
            UserVersions versions = UserVersions.before(connection, target);
            target.empty(connection);
            content.into(connection, target);
            versions.outdate(connection);
            tell(connection);
            cancellation.check();
            connection.commit();
        } catch (SQLException | IOException | VigieException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            // the server does it by itself
            reason.addSuppressed(gone);
        }
    }

    private void refuseWork(Connection connection, Catalogue target) throws SQLException, VigieException {
        Map<String, Long> work = wish.replace() ? Map.of() : target.work(connection);
        if (!work.isEmpty()) {
            throw notEmpty(link, work);
        }
    }

    static VigieException notEmpty(Link link, Map<String, Long> work) {
        return new VigieException(Fault.DATABASE_NOT_EMPTY, link.where(),
                work.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", ")));
    }

    private void refuseForeign(Connection connection, Catalogue target) throws SQLException, VigieException {
        List<String> foreign = target.referringFromOutside(connection);
        if (!foreign.isEmpty()) {
            throw new VigieException(Fault.DATABASE_REFERRED, link.where(), String.join(", ", foreign));
        }
    }

    private void refuseRuns(Connection connection) throws SQLException, VigieException {
        if (RunLocks.any(connection)) {
            throw new VigieException(Fault.DATABASE_BUSY, link.where());
        }
    }

    private void compare(Connection connection, Catalogue target) throws SQLException, IOException, VigieException {
        for (Manifest.Table expected : archive.manifest().tables()) {
            TableShape shape = target.find(expected.table()).orElseThrow();
            Tally tally = new Tally(OutputStream.nullOutputStream());
            Session.copyOut(connection, shape.copyOut(expected.columns()), tally, cancellation);
            if (tally.rows() != expected.rows() || !tally.hash().equals(expected.sha256())) {
                throw new VigieException(Fault.MOVE_DIFFERS, link.where(), expected.table());
            }
        }
    }

    private void tell(Connection connection) throws SQLException {
        Manifest manifest = archive.manifest();
        List<String> values = new ArrayList<>(List.of(wish.who(), archive.file().getFileName().toString(),
                manifest.created() + ", Vigie " + manifest.program() + ", " + manifest.rows()));
        try (PreparedStatement tell = connection.prepareStatement("""
                insert into journal_audit (acteur, action, objet, detail, adresse)
                values (left(?, 200), 'restauration', left(?, 300), left(?, 1000), '')""")) {
            for (int i = 0; i < values.size(); i++) {
                tell.setString(i + 1, values.get(i));
            }
            tell.executeUpdate();
        }
        // no desktop knows of what changed: each reads everything anew
        Session.execute(connection, "select pg_notify('vigie', '{\"restauration\": true}')");
    }
}
