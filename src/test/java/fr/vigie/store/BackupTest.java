package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.Needs;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.backup.Backups;
import fr.vigie.store.backup.Manifest;
import fr.vigie.store.backup.Step;
import fr.vigie.store.backup.Written;
import fr.vigie.task.Cancellation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec 3 ({@code vigie db}) and spec 7, 22: one moment of everything, there and back, or nothing changes. */
class BackupTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Path HOME = Path.of("target");

    @TempDir
    static Path folder;
    /** Every table has rows, among them texts that a careless format would break. */
    private static DatabaseSettings full;
    private static Database source;
    private static Written backup;

    @BeforeAll
    static void fill() throws Exception {
        full = PostgresForTests.freshDatabase();
        source = Database.open(full, HOME);
        SmallPipeline.run(source.ingest());
        PostgresForTests.execute(full,
                """
                        insert into reglage (cle, valeur, version, auteur) values
                            ('étrange', E'tab\\there\\nline \\\\N \\\\. "guillemets" '' € 🪚', 3, E'\\\\'), ('Zèbre', '', 1, 'a'), ('abri', ' ', 2, 'b');
                        insert into commandes_volets_roulants (numero_commande, status, coffre, gestion_en_stock, coffres, statut_brut)
                            values ('24001', 'Planifié', 'SOP', 1, '{"S P","a,b",null}', 'PlanifiÃ©');
                        insert into justification (centre_usinage_id, genre, timestamp_debut, motif_id, version, auteur)
                            select 1, 'arret', '2025-05-26 07:00:00.001', 6, 1, 'marie' where exists (select from centre_usinage where id = 1);
                        insert into utilisateur (nom, mot_de_passe, role, version) values ('marie', '$argon2id$x', 'admin', 4);
                        insert into api_cle (cle) values ('\\x0102');
                        insert into texte_efface (lettres, tamis, cle, empreinte, auteur) values (10, 7, '\\x03', '\\x04', 'marie');
                        insert into journal_audit (acteur, action, objet, detail, adresse) values ('marie', 'connexion', '', '', '127.0.0.1');
                        insert into decision_fichier (centre_usinage_id, fichier_log_id, ecarte, auteur)
                            select centre_usinage_id, id, true, 'marie' from fichier_log limit 2;
                        insert into execution_sync (genre, declencheur, utilisateur, poste, issue) values ('ftp', 'manuel', 'u', 'p', 'fait')""");
        backup = write(source, folder.resolve("sauvegarde.zip"));
    }

    @AfterAll
    static void close() {
        source.close();
    }

    @Test
    void whatIsRestoredIsTheSameToTheLastColumnAndGoesOnFromThere() throws Exception {
        DatabaseSettings empty = PostgresForTests.freshDatabase();
        try (Database target = Database.open(empty, HOME)) {
            Manifest manifest = restore(target, backup.file(), false);
            assertThat(manifest.rows()).isGreaterThan(1_000);
            assertThat(BackupContents.of(empty)).isEqualTo(BackupContents.of(full));
            assertThat(BackupContents.of(empty).values()).as("an empty table proves nothing").noneMatch(sum -> sum.startsWith("0 "));
            assertThat(BackupContents.sequences(empty)).isEqualTo(BackupContents.sequences(full));
            assertThat(PostgresForTests.query(empty, "select count(*) from api_cle")).as("the key of tokens stays where it is")
                    .containsExactly("0");
            assertThat(write(target, folder.resolve("retour.zip")).manifest().tables()).filteredOn(
                    table -> !table.table().equals("journal_audit"))
                    .as("the same bytes, wherever they lie").isSubsetOf(backup.manifest().tables());
            assertThat(target.audit().read(AuditFilter.ALL, Long.MAX_VALUE, 10)).anySatisfy(line -> {
                assertThat(line.entry().action()).isEqualTo(AuditAction.RESTORE);
                assertThat(line.entry().actor()).isEqualTo("test@poste");
            });
        }
    }

    @Test
    void saysWhatItIs() throws Exception {
        Manifest manifest = backup.manifest();
        assertThat(manifest.schema()).isEqualTo(Migration.VERSION);
        assertThat(manifest.program()).isEqualTo("9.9.9");
        assertThat(manifest.created()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(manifest.postgresql()).isEqualTo(source.info().serverVersion());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.file()))).as("it holds hashes of passwords")
                .isEqualTo("rw-------");
        try (ZipFile zip = new ZipFile(backup.file().toFile())) {
            assertThat(new String(zip.getInputStream(zip.getEntry("tables/18-reglage.copy")).readAllBytes(), StandardCharsets.UTF_8))
                    .as("by code points, as COPY writes text").startsWith("Zèbre\t").contains("tab\\there\\nline \\\\N");
        }
    }

    @Test
    void replacesOnlyWhenToldAndKeepsWhatOthersBuiltOnTheTables() throws Exception {
        DatabaseSettings used = PostgresForTests.freshDatabase();
        PostgresForTests.execute(used, """
                insert into centre_usinage (nom, type_cu) values ('ANCIEN', 'SU12');
                insert into utilisateur (nom, mot_de_passe, role, version) values ('paul', 'x', 'lecteur', 40);
                create table autre as select 7 as n; create view vue as select nom from centre_usinage;
                grant select on centre_usinage to pg_monitor""");
        Map<String, String> before = BackupContents.of(used);
        try (Database target = Database.open(used, HOME)) {
            refused(target, backup.file(), false, Fault.DATABASE_NOT_EMPTY, "centre_usinage 1, utilisateur 1");
            assertThat(BackupContents.of(used)).isEqualTo(before);
            CountDownLatch heard = new CountDownLatch(2);
            try (Database.Subscription _ = target.listen(change -> {
                if (change instanceof Change.Everything) {
                    heard.countDown();
                }
            })) {
                while (heard.getCount() > 1) {
                    LockSupport.parkNanos(1_000_000);
                }
                restore(target, backup.file(), true);
                assertThat(heard.await(20, TimeUnit.SECONDS)).as("open desktops read everything anew").isTrue();
            }
        }
        PostgresForTests.execute(used, "create table suite (centre integer references centre_usinage)");
        try (Database target = Database.open(used, HOME)) {
            refused(target, backup.file(), true, Fault.DATABASE_REFERRED, "suite");
        }
        assertThat(PostgresForTests.query(used, "select nom from vue")).containsExactly("DEM12");
        assertThat(PostgresForTests.query(used, "select n::text from autre")).containsExactly("7");
        assertThat(PostgresForTests.query(used, "select has_table_privilege('pg_monitor', 'centre_usinage', 'select')"))
                .containsExactly("t");
        assertThat(PostgresForTests.query(used, "select version::text from utilisateur where nom = 'marie'"))
                .as("no token given before fits").containsExactly("44");
    }

    @Test
    void damageIsNamedBeforeAnythingIsTouched() throws Exception {
        DatabaseSettings used = PostgresForTests.freshDatabase();
        PostgresForTests.execute(used, "insert into centre_usinage (nom, type_cu) values ('ANCIEN', 'SU12')");
        Map<String, String> before = BackupContents.of(used);
        byte[] whole = Files.readAllBytes(backup.file());
        try (Database target = Database.open(used, HOME); ZipFile zip = new ZipFile(backup.file().toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                refused(target, flipped(whole, entry), true, Fault.BACKUP_DAMAGED, entry.getName());
            }
            for (int kept : new int[]{whole.length - 1, whole.length / 2, 100}) {
                refused(target, file(Arrays.copyOf(whole, kept)), true, Fault.BACKUP_DAMAGED, "zip");
            }
            refused(target, changed("\"rows\" : 1,", "\"rows\" : 2,"), true, Fault.BACKUP_DAMAGED, "");
            refused(target, changed("\"table\" : \"motif\"", "\"table\" : \"motif; drop table motif\""), true, Fault.BACKUP_DAMAGED,
                    "manifest.json");
            refused(target, changed("\"libelle\"", "\"libelle) from program 'id\""), true, Fault.BACKUP_DAMAGED, "manifest.json");
            refused(target, without("tables/02-motif.copy"), true, Fault.BACKUP_DAMAGED, "tables/02-motif.copy");
        }
        assertThat(BackupContents.of(used)).isEqualTo(before);
    }

    @Test
    void whatIsNoBackupOrComesFromLaterIsRefused() throws Exception {
        DatabaseSettings empty = PostgresForTests.freshDatabase();
        try (Database target = Database.open(empty, HOME)) {
            refused(target, file("Bonjour".getBytes(StandardCharsets.UTF_8)), false, Fault.BACKUP_UNKNOWN, "");
            refused(target, file(new byte[0]), false, Fault.BACKUP_UNKNOWN, "");
            refused(target, without("manifest.json"), false, Fault.BACKUP_UNKNOWN, "");
            refused(target, changed("vigie-backup", "autre-chose"), false, Fault.BACKUP_UNKNOWN, "");
            refused(target, folder.resolve("absent.zip"), false, Fault.BACKUP_UNREADABLE, "No such file");
            refused(target, folder, false, Fault.BACKUP_UNREADABLE, "directory");
            refused(target, changed("\"format\" : 1", "\"format\" : 2"), false, Fault.BACKUP_NEWER, "9.9.9");
            refused(target, changed("\"schema\" : " + Migration.VERSION, "\"schema\" : 99"), false, Fault.BACKUP_NEWER, "9.9.9");
            assertThat(BackupContents.of(empty).get("centre_usinage")).startsWith("0 ");
        }
    }

    @Test
    void aFailureAtTheLastInstantLeavesEverythingAsItWas() throws Exception {
        DatabaseSettings used = PostgresForTests.freshDatabase();
        PostgresForTests.execute(used, """
                insert into centre_usinage (nom, type_cu) values ('ANCIEN', 'SU12');
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'non'; end $$;
                create trigger refuse before insert on journal_audit for each row execute function refuse()""");
        Map<String, String> before = BackupContents.of(used);
        Map<String, String> numbers = BackupContents.sequences(used);
        try (Database target = Database.open(used, HOME)) {
            assertThatThrownBy(() -> restore(target, backup.file(), true)).isInstanceOf(VigieException.class);
        }
        assertThat(BackupContents.of(used)).isEqualTo(before);
        assertThat(BackupContents.sequences(used)).as("also the numbers to come").isEqualTo(numbers);
    }

    @Test
    void aKillAtAnyInstantLeavesTheOldOrTheNew() throws Exception {
        DatabaseSettings used = PostgresForTests.freshDatabase();
        PostgresForTests.execute(used, "insert into centre_usinage (nom, type_cu) values ('ANCIEN', 'SU12')");
        Map<String, String> old = BackupContents.of(used);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int left = 0;
        for (int kill = 0; kill < 4; kill++) {
            killWhileLoading(used, random.nextLong(60_000_000));
            Map<String, String> now = BackupContents.of(used);
            if (now.equals(old)) {
                left++;
            } else {
                assertThat(now).as("seed %d", seed).isEqualTo(BackupContents.of(full));
                PostgresForTests.execute(used, "truncate " + String.join(", ", now.keySet()) + " restart identity");
                old = BackupContents.of(used);
            }
        }
        assertThat(left).as("killed before the end, seed %d", seed).isPositive();
    }

    @Test
    void aCancelledRestorationOrBackupLeavesNothing() throws Exception {
        DatabaseSettings empty = PostgresForTests.freshDatabase();
        Cancellation soon = new Cancellation();
        try (Database target = Database.open(empty, HOME)) {
            Map<String, String> before = BackupContents.of(empty);
            assertThatThrownBy(() -> backups(target).restore(backup.file(), false, "test", step -> {
                if (step == Step.LOADING) {
                    soon.request();
                }
            }, soon)).isInstanceOf(CancellationException.class);
            assertThat(BackupContents.of(empty)).isEqualTo(before);
        }
        Path place = Files.createDirectory(folder.resolve("annulée"));
        assertThatThrownBy(() -> {
            try (var moment = backups(source).take()) {
                moment.write(place.resolve("x.zip"), step -> {}, soon);
            }
        }).isInstanceOf(CancellationException.class);
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void nobodyWritesMeanwhileAndARunUnderWayIsNotDisturbed() throws Exception {
        DatabaseSettings used = PostgresForTests.freshDatabase();
        try (Database target = Database.open(used, HOME)) {
            Map<String, String> before = BackupContents.of(used);
            try (Runs.Handle _ = target.runs().start(RunKind.IMPORT, RunTrigger.COMMAND)) {
                assertThat(backups(target).busy()).isTrue();
                refused(target, backup.file(), true, Fault.DATABASE_BUSY, "");
            }
            assertThat(backups(target).busy()).isFalse();
            assertThat(BackupContents.of(used).get("centre_usinage")).isEqualTo(before.get("centre_usinage"));
            CountDownLatch loading = new CountDownLatch(1);
            Thread other = Thread.ofPlatform().start(() -> {
                try {
                    loading.await();
                    try (Runs.Handle run = target.runs().start(RunKind.IMPORT, RunTrigger.COMMAND)) {
                        run.finish(RunCounts.NONE, RunOutcome.DONE, null);
                    }
                } catch (InterruptedException | VigieException e) {
                    throw new IllegalStateException(e);
                }
            });
            backups(target).restore(backup.file(), true, "test", step -> {
                if (step == Step.LOADING) {
                    loading.countDown();
                }
            }, Cancellation.never());
            other.join();
            assertThat(PostgresForTests.query(used, "select count(*) from execution_sync where genre = 'import' and issue = 'fait'"))
                    .as("the run began after, with a number that is free, or the restoration was refused").containsExactly("1");
        } catch (VigieException e) {
            assertThat(e.fault()).as("the run was a hair faster").isEqualTo(Fault.DATABASE_BUSY);
        }
    }

    @Test
    void anAccountThatOwnsNothingIsTold() throws Exception {
        DatabaseSettings used = PostgresForTests.freshDatabase();
        String role = "invite_" + ProcessHandle.current().pid();
        PostgresForTests.execute(used, "drop role if exists " + role + "; create role " + role + " login password 'pw-invite'; "
                + "grant all on all tables in schema public to " + role + "; grant all on all sequences in schema public to " + role);
        try (Database target = Database.open(new DatabaseSettings(used.url(), role, new Secret("pw-invite")), HOME)) {
            refused(target, backup.file(), true, Fault.DATABASE_RIGHTS, "must be owner");
        } finally {
            PostgresForTests.execute(used, "drop owned by " + role + "; drop role " + role);
        }
    }

    @Test
    void whatArrivesOtherwiseThanItWasSentIsNotKept() throws Exception {
        DatabaseSettings odd = PostgresForTests.freshDatabase();
        PostgresForTests.execute(odd, """
                create function altere() returns trigger language plpgsql as $$ begin new.texte := upper(new.texte); return new; end $$;
                create trigger altere before insert on rejet_ligne for each row execute function altere()""");
        try (Database target = Database.open(odd, HOME)) {
            assertThatThrownBy(() -> backups(target).receive(backup.file(), false, "test", step -> {}, Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, e -> {
                        assertThat(e.fault()).isEqualTo(Fault.MOVE_DIFFERS);
                        assertThat(e.arguments()).contains("rejet_ligne");
                    });
            assertThat(BackupContents.of(odd).get("centre_usinage")).startsWith("0 ");
        }
    }

    @Test
    void knowsItselfByWhateverName() throws Exception {
        DatabaseSettings other = new DatabaseSettings(Objects.requireNonNull(full.url()).replace("127.0.0.1", "localhost"), full.user(),
                full.password());
        try (Database same = Database.open(other, HOME); Database foreign = PostgresForTests.open()) {
            assertThat(backups(source).isSameAs(backups(same))).isTrue();
            assertThat(backups(source).isSameAs(backups(foreign))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anOlderSchemaIsRestoredAsItWasAndThenMigrated(int version) throws Exception {
        DatabaseSettings old = PostgresForTests.emptyDatabase();
        ServerDataSource server = ServerDataSource.external(Objects.requireNonNull(old.url()), old);
        Migration.run(server, Migration.LOCATION, version);
        PostgresForTests.execute(old,
                """
                        insert into centre_usinage (nom, type_cu) values ('DEM12', 'DEM12'), ('SU12 B', 'SU12');
                        insert into execution_sync (genre, declencheur, utilisateur, poste, issue) values ('ftp', 'manuel', 'u', 'p', 'fait');
                        insert into piece_production (session_id, id, timestamp_production, fichier_log_id, centre_usinage_id, numero_piece, ligne,
                            details) select 1, n, timestamp '2025-05-26' + n * interval '1 s', 1, 1, n, n, 'pièce ' || n from generate_series(1, 500) n""");
        if (version >= 3) {
            PostgresForTests.execute(old, "delete from motif where libelle = 'Pause'");
        }
        Path file = folder.resolve("v" + version + ".zip");
        try (var moment = new Backups(ServerLink.of(server), "0.0.1", NOON).take()) {
            assertThat(moment.write(file, step -> {}, Cancellation.never()).manifest().schema()).isEqualTo(version);
        }
        DatabaseSettings empty = PostgresForTests.freshDatabase();
        PostgresForTests.execute(empty, "create schema vigie_restauration; create table vigie_restauration.reste (n int)");
        try (Database target = Database.open(empty, HOME)) {
            restore(target, file, false);
            assertThat(target.info().schemaVersion()).isEqualTo(Migration.VERSION);
        }
        Map<String, String> now = BackupContents.of(empty);
        assertThat(now).containsAllEntriesOf(only(BackupContents.of(old), "centre_usinage", "piece_production", "execution_sync"));
        assertThat(now.get("motif")).as("a reason that was deleted does not come back").startsWith(version >= 3 ? "11 " : "12 ");
        assertThat(PostgresForTests.query(empty, "insert into centre_usinage (nom, type_cu) values ('X', 'X') returning id::text"))
                .containsExactly("3");
        assertThat(PostgresForTests.query(empty, "select to_regnamespace('vigie_restauration')::text")).containsExactly((String) null);
    }

    @Test
    void aFullDiskIsNamedAndLeavesWhatWasThere() throws Exception {
        Needs.program("mount");
        Path small = Files.createDirectory(folder.resolve("petit"));
        Needs.that(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()) == 0, "this user may not mount");
        try {
            Path before = Files.writeString(small.resolve("x.zip"), "une sauvegarde d’avant");
            assertThatThrownBy(() -> write(source, before)).isInstanceOfSatisfying(VigieException.class,
                    e -> assertThat(e.fault()).isEqualTo(Fault.BACKUP_DISK_FULL));
            assertThat(before).hasContent("une sauvegarde d’avant");
            try (Stream<Path> left = Files.list(small)) {
                assertThat(left).containsExactly(before);
            }
        } finally {
            run("umount", "-l", small.toString());
        }
        assertThatThrownBy(() -> write(source, folder.resolve("nulle/part/x.zip"))).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.BACKUP_UNWRITABLE));
    }

    private static Backups backups(Database database) {
        return database.backups("9.9.9", NOON);
    }

    private static Written write(Database database, Path file) throws VigieException {
        try (var moment = backups(database).take()) {
            return moment.write(file, step -> {}, Cancellation.never());
        }
    }

    private static Manifest restore(Database database, Path file, boolean replace) throws VigieException {
        return backups(database).restore(file, replace, "test@poste", step -> {}, Cancellation.never());
    }

    private static void refused(Database target, Path file, boolean replace, Fault fault, String told) {
        assertThatThrownBy(() -> restore(target, file, replace)).as(file + " " + told).isInstanceOfSatisfying(VigieException.class, e -> {
            assertThat(e.fault()).as(e.toString()).isEqualTo(fault);
            assertThat(e.arguments().toString()).contains(told);
        });
    }

    private static Map<String, String> only(Map<String, String> contents, String... tables) {
        return Stream.of(tables).collect(java.util.stream.Collectors.toMap(table -> table, table -> String.valueOf(contents.get(table))));
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "faux", ".zip"), content);
    }

    /** With a byte in the middle of one entry's compressed bytes turned over. */
    private static Path flipped(byte[] whole, ZipEntry entry) throws IOException {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        int header = 0;
        while (whole[header] != 'P' || whole[header + 2] != 3
                || !Arrays.equals(Arrays.copyOfRange(whole, header + 30, header + 30 + name.length), name)) {
            header++;
        }
        byte[] copy = whole.clone();
        copy[header + 30 + name.length + (int) entry.getCompressedSize() / 2] ^= 0x10;
        return file(copy);
    }

    /** With the manifest saying something else, and its sum right again. */
    private static Path changed(String what, String into) throws IOException {
        Path copy = file(Files.readAllBytes(backup.file()));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path manifest = zip.getPath("manifest.json");
            String text = Files.readString(manifest);
            assertThat(text).contains(what);
            Files.writeString(manifest, text.replace(what, into));
        }
        return copy;
    }

    private static Path without(String entry) throws IOException {
        Path copy = Files.createTempFile(folder, "sans", ".zip");
        try (ZipFile zip = new ZipFile(backup.file().toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            List<ZipEntry> kept = new ArrayList<>(zip.stream().map(ZipEntry.class::cast).toList());
            kept.removeIf(each -> each.getName().equals(entry));
            for (ZipEntry each : kept) {
                out.putNextEntry(new ZipEntry(each.getName()));
                zip.getInputStream(each).transferTo(out);
            }
        }
        return copy;
    }

    private static void killWhileLoading(DatabaseSettings into, long nanos) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), RestoringProcess.class.getName(), String.valueOf(into.url()),
                String.valueOf(into.user()), Objects.requireNonNull(into.password()).reveal(), backup.file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null && !line.equals("LOADING"); line = out.readLine()) {
            assertThat(process.isAlive()).isTrue();
        }
        LockSupport.parkNanos(nanos);
        process.destroyForcibly().waitFor();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
