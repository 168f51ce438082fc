package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.Leadership;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.backup.BackupArchive;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.store.backup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily backup of whoever leads: once a day, rotated, and told where it fails. */
class BackupServiceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path home = Path.of("");
    private final Moving clock = new Moving();
    private TestWorkshop workshop;
    private Leadership leadership;
    private BackupService service;

    @BeforeEach
    void open() throws Exception {
        workshop = new TestWorkshop(home.resolve("tmp"));
        leadership = workshop.database.leadership();
        service = service(leadership);
    }

    @AfterEach
    void close() {
        service.close();
        leadership.close();
        workshop.close();
    }

    @Test
    void oncePerDayByTheLeaderAlone() throws Exception {
        service.tick();
        assertThat(names()).as("nothing to lose yet").isEmpty();
        assertThat(service.status()).isEqualTo(new BackupStatus(true, null, null));
        fill();
        service.tick();
        service.tick();
        assertThat(names()).containsExactly("vigie-2026-11-20-073000.zip");
        assertThat(service.status().newest()).isEqualTo(LocalDateTime.parse("2026-11-20T07:30"));
        try (Leadership second = workshop.database.leadership(); BackupService other = service(second)) {
            clock.set("2026-11-21T00:00:30");
            other.tick();
            assertThat(names()).as("another leads").hasSize(1);
            service.tick();
            assertThat(names()).containsExactly("vigie-2026-11-20-073000.zip", "vigie-2026-11-21-000030.zip");
        }
        assertThat(runs()).extracting(Run::kind, Run::trigger, Run::outcome)
                .containsOnly(org.assertj.core.api.Assertions.tuple(RunKind.BACKUP, RunTrigger.SCHEDULE, RunOutcome.DONE)).hasSize(2);
        assertThat(runs()).allSatisfy(run -> assertThat(run.counts().bytes()).isGreaterThan(1_000));
        try (BackupArchive archive = BackupArchive.open(home.resolve("backups/vigie-2026-11-20-073000.zip"))) {
            assertThat(archive.manifest().tables()).filteredOn(table -> table.table().equals("execution_sync"))
                    .extracting(Manifest.Table::rows).as("not its own unfinished run").containsExactly(0L);
        }
    }

    @Test
    void oldOnesGoAndWhatIsNotOursStays() throws Exception {
        fill();
        Path folder = Files.createDirectories(home.resolve("backups"));
        Files.writeString(folder.resolve("avant-changement-vigie-2020-01-01-000000.zip"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.writeString(folder.resolve(".vigie-2026-11-01-073000.zip-1b2c.part"), "d’un Vigie tué");
        for (int day = 1; day <= 40; day++) {
            Files.writeString(folder.resolve(BackupFolder.name(LocalDateTime.parse("2026-11-20T07:00").minusDays(day))), "");
        }
        service.tick();
        assertThat(names()).containsExactly("avant-changement-vigie-2020-01-01-000000.zip", "notes.txt", "vigie-2026-11-01-070000.zip",
                "vigie-2026-11-08-070000.zip", "vigie-2026-11-14-070000.zip", "vigie-2026-11-15-070000.zip", "vigie-2026-11-16-070000.zip",
                "vigie-2026-11-17-070000.zip", "vigie-2026-11-18-070000.zip", "vigie-2026-11-19-070000.zip",
                "vigie-2026-11-20-073000.zip");
    }

    @Test
    void aFailureIsToldRecordedAndTriedAgainAnHourLater() throws Exception {
        fill();
        Path blocked = Files.writeString(home.resolve("backups"), "pas un dossier");
        service.tick();
        VigieException fault = Objects.requireNonNull(service.status().lastFault());
        assertThat(fault.fault()).isEqualTo(Fault.BACKUP_UNWRITABLE);
        Files.delete(blocked);
        clock.set("2026-11-20T08:29:59");
        service.tick();
        assertThat(service.status().lastFault()).isSameAs(fault);
        clock.set("2026-11-20T08:30");
        service.tick();
        assertThat(service.status()).isEqualTo(new BackupStatus(true, LocalDateTime.parse("2026-11-20T08:30"), null));
    }

    @Test
    void anotherServersBackupIsItsOwn() throws Exception {
        fill();
        try (BackupService elsewhere = new BackupService(backupRuns(), null, leadership, clock)) {
            elsewhere.schedule();
            elsewhere.tick();
            assertThat(elsewhere.status()).isEqualTo(BackupStatus.ELSEWHERE);
            assertThat(home.resolve("backups")).doesNotExist();
        }
    }

    @Test
    void aFailedOneStandsAmongTheRunsWithItsReason() throws Exception {
        fill();
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(VigieException.class,
                () -> backupRuns().write(home.resolve("nulle/part.zip"), RunTrigger.COMMAND, step -> {},
                        fr.vigie.task.Cancellation.never()))
                .fault()).isEqualTo(Fault.BACKUP_UNWRITABLE);
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(run.message()).contains("part.zip");
        });
    }

    @Test
    void dueOnceACalendarDayWhateverTheClockDoes() {
        BackupPlan plan = new BackupPlan(PARIS);
        Instant now = Instant.parse("2026-11-20T23:30:00Z");
        LocalDateTime local = LocalDateTime.parse("2026-11-21T00:30");
        assertThat(plan.due(now, null, null)).isTrue();
        assertThat(plan.due(now, local.minusMinutes(31), null)).as("yesterday, in Paris").isTrue();
        assertThat(plan.due(now, local.minusMinutes(29), null)).isFalse();
        assertThat(plan.due(now, local.plusDays(3), null)).as("a clock that was ahead").isTrue();
        assertThat(plan.due(now, null, now.minus(Duration.ofMinutes(59)))).isFalse();
        assertThat(plan.due(now, null, now.minus(Duration.ofMinutes(60)))).isTrue();
        assertThat(plan.due(now, null, now.plus(Duration.ofDays(3)))).as("a clock that was ahead").isTrue();
    }

    private void fill() throws VigieException {
        workshop.database.ingest().centre(new fr.vigie.model.CentreRef("DEM12", "DEM12"));
    }

    private BackupService service(Leadership lead) {
        return new BackupService(backupRuns(), BackupFolder.under(home), lead, clock);
    }

    private BackupRuns backupRuns() {
        return new BackupRuns(workshop.database.backups("test", clock), workshop.database.runs());
    }

    private List<Run> runs() throws VigieException {
        return workshop.database.readers().snapshot(moment -> moment.lastRuns(10));
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(home.resolve("backups"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A clock that the test sets, in Paris. */
    private static final class Moving extends Clock {
        private volatile Instant now = at("2026-11-20T07:30");

        static Instant at(String local) {
            return LocalDateTime.parse(local).atZone(PARIS).toInstant();
        }

        void set(String local) {
            now = at(local);
        }

        @Override
        public ZoneId getZone() {
            return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
