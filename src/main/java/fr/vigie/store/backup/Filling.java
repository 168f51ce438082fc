package fr.vigie.store.backup;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a backup's tables into tables of its own schema version, which are empty. */
record Filling(BackupArchive archive, Cancellation cancellation) {

    /** Names from a file only ever reach a statement after they were found in the database. */
    static void check(BackupArchive archive, Catalogue target) throws VigieException {
        Manifest manifest = archive.manifest();
        Set<String> expected = target.tables().stream().map(TableShape::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = manifest.tables().stream().map(Manifest.Table::table).collect(Collectors.toCollection(TreeSet::new));
        boolean columnsFit = manifest.tables().stream().allMatch(table -> target.find(table.table())
                .filter(shape -> new TreeSet<>(shape.names()).equals(new TreeSet<>(table.columns()))
                        && shape.names().size() == table.columns().size())
                .isPresent());
        boolean sequencesFit = manifest.sequences().stream().allMatch(sequence -> sequence.next() > 0 && target.find(sequence.table())
                .filter(shape -> shape.identities().anyMatch(column -> column.name().equals(sequence.column()))).isPresent());
        if (!found.equals(expected) || manifest.tables().size() != found.size() || !columnsFit || !sequencesFit) {
            throw new VigieException(Fault.BACKUP_DAMAGED, archive.file(), Manifest.ENTRY);
        }
    }

    /** In the catalogue's order, whatever the file's is. */
    void fill(Connection connection, Catalogue target) throws SQLException, IOException, VigieException {
        for (TableShape shape : target.tables()) {
            Manifest.Table table = archive.manifest().tables().stream().filter(each -> each.table().equals(shape.name())).findFirst()
                    .orElseThrow();
            try (InputStream in = archive.open(table)) {
                if (Session.copyIn(connection, shape.copyIn(table.columns()), in, cancellation) != table.rows()) {
                    throw archive.damaged(table);
                }
            }
        }
    }
}
