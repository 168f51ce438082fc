package fr.vigie.pipeline;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.fetch.FolderSource;
import fr.vigie.fetch.LogSource;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.StoredDocument;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.RunTrigger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A fresh database with the runs that fill it, at a moment that the test chooses. */
final class TestWorkshop implements AutoCloseable {
    /** Long after every sample: no day is running. */
    static final Clock LATER = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    final DatabaseSettings settings;
    final Database database;
    private final Path spool;

    TestWorkshop(Path spool) throws VigieException {
        this.settings = PostgresForTests.freshDatabase();
        this.database = Database.open(settings, Path.of("target"));
        this.spool = spool;
    }

    Runner runner(Clock clock) {
        return runner(clock, Map.of());
    }

    Runner runner(Clock clock, Map<String, String> rules) {
        return new Runner(database.ingest(), database.runs(), new SharedRules(database.settings(), rules, "test"), TreeLayout.DEFAULT,
                spool,
                clock);
    }

    RunReport importFrom(Path root) throws VigieException {
        return importFrom(root, LATER, Map.of());
    }

    RunReport importFrom(Path root, Clock clock, Map<String, String> rules) throws VigieException {
        return runner(clock, rules).importFrom(FolderSource.of(List.of(root), TreeLayout.DEFAULT), RunTrigger.COMMAND).execute();
    }

    RunReport sync(LogSource source) {
        return sync(source, LATER);
    }

    RunReport sync(LogSource source, Clock clock) {
        return runner(clock).sync(source, false, RunTrigger.SCHEDULE).execute();
    }

    List<String> differences(LogTree served) throws VigieException {
        return StoredDocument.differences(served, database.readers());
    }

    @Override
    public void close() {
        database.close();
    }
}
