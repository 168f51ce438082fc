package fr.vigie.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.ManualRuns.ImportReport;
import fr.vigie.pipeline.RunReport;
import fr.vigie.pipeline.SyncPlan;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.store.FileItem;
import fr.vigie.store.FilePage;
import fr.vigie.store.FileQuery;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.task.Progress;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Kit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncModelTest {
    private final FakeKit fake = new FakeKit();
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final SyncModel model = new SyncModel(workshop, fake.kit());

    private FilePage page() {
        return Objects.requireNonNull(model.page().value().get());
    }

    private SyncTexts words() {
        Kit kit = fake.kit();
        return new SyncTexts(kit.texts(), kit.faults(), kit.figures());
    }

    @Test
    void what_calls_for_a_look_comes_first_and_never_more_than_a_page() {
        model.open(null);
        assertThat(page().items()).hasSize(SyncModel.PAGE).first().extracting(FileItem::attention).isEqualTo(3);
        assertThat(page().all()).isEqualTo(541);
        model.turn(1);
        model.turn(1);
        assertThat(page().items()).hasSize(141);
        model.turn(1);
        assertThat(model.query().offset()).as("there is no page behind the last").isEqualTo(400);
        model.turn(-9);
        assertThat(model.query().offset()).isZero();
    }

    @Test
    void filters_and_order_go_to_the_server_and_begin_at_the_first_page() {
        model.open(null);
        model.turn(1);
        model.filter(FileQuery.Shown.READ, 1L, "ftp", " 2025052 ", false);
        assertThat(workshop.desk.queries.getLast())
                .isEqualTo(new FileQuery(FileQuery.Shown.READ, 1L, "ftp", "2025052", false, FileQuery.Order.ATTENTION, true, 0, 200));
        assertThat(page().items()).isNotEmpty().allMatch(item -> item.centre().id() == 1);
        model.sort(FileQuery.Order.LINES, true);
        assertThat(page().items()).isSortedAccordingTo((a, b) -> Long.compare(b.lines(), a.lines()));
        int asked = workshop.desk.queries.size();
        model.sort(FileQuery.Order.LINES, true);
        assertThat(workshop.desk.queries).as("the same question is not asked twice").hasSize(asked);
        model.filter(null, null, null, "", true);
        assertThat(page().items()).hasSize(4);
        assertThat(fake.memory.recall("sync.attention")).contains("true");
        assertThat(new SyncModel(workshop, fake.kit()).query().attentionOnly()).as("remembered").isTrue();
    }

    @Test
    void a_version_is_set_aside_and_brought_back() {
        model.open(5L);
        FileItem item = Objects.requireNonNull(model.details().value().get()).orElseThrow().item();
        model.setAside(item, true);
        assertThat(workshop.desk.asked).containsExactly("aside 5");
        assertThat(fake.news).hasSize(1);
        assertThat(Objects.requireNonNull(model.details().value().get()).orElseThrow().item().setAside()).isTrue();
        assertThat(words().state(Objects.requireNonNull(model.details().value().get()).orElseThrow().item())).isEqualTo("Écarté");
        workshop.desk.failure = new VigieException(Fault.DATABASE_LOST, "x", "y");
        model.setAside(item, false);
        assertThat(fake.failures).hasSize(1);
    }

    @Test
    void only_a_failed_file_of_the_server_can_be_read_again() {
        model.open(null);
        List<FileItem> again = page().items().stream().filter(SyncModel::canReadAgain).toList();
        assertThat(again).hasSize(1).allMatch(item -> item.shown() == FileQuery.Shown.IN_ERROR);
        model.readAgain();
        assertThat(workshop.sync().running()).isTrue();
        model.synchronise();
        assertThat(workshop.sync().running()).as("the same button cancels").isFalse();
    }

    @Test
    void days_are_built_again_of_a_file_or_of_a_period() {
        model.open(1L);
        model.reprocess(Objects.requireNonNull(model.details().value().get()).orElseThrow());
        model.reprocess(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31), null);
        assertThat(workshop.desk.asked).containsExactly("reprocess 2025-05-28 2025-05-28 DEM12", "reprocess 2025-05-01 2025-05-31 null");
    }

    private static ImportReport report(int read, Exception... failures) {
        List<VigieException> named = java.util.stream.Stream.of(failures).map(VigieException.class::cast).toList();
        return new ImportReport(List.of(Path.of("/d")),
                new RunReport(RunOutcome.DONE, new RunCounts(9, read, named.size(), 1, 1, 1), 3, 5, 2,
                        named, null, Duration.ofSeconds(2)));
    }

    @Test
    void an_import_is_told_once_in_plain_words() {
        model.importFrom(List.of(Path.of("/d")));
        model.importFrom(List.of());
        assertThat(workshop.desk.asked).containsExactly("import [/d]");
        assertThat(model.news()).isNull();
        workshop.desk.lastImport = report(12);
        assertThat(model.news()).isNotNull();
        assertThat(model.news()).isNull();
        assertThat(words().imported(report(12))).isEqualTo("12 fichiers lus, 3 inchangés, 5 ignorés, 2 lignes rejetées");
        assertThat(words().imported(report(0, new VigieException(Fault.FILE_CHANGED_WHILE_READ, "a.LOG")))).startsWith("Aucun fichier lu")
                .contains("1 échec").contains("a.LOG");
        ImportReport nothing = new ImportReport(List.of(Path.of("/Photos")), new RunReport(RunOutcome.FAILED, RunCounts.NONE, 0, 4, 0,
                List.of(), new VigieException(Fault.IMPORT_NOTHING, "/Photos", "DEM12 (PVC)"), Duration.ZERO));
        assertThat(words().imported(nothing)).isEqualTo("Aucun journal de machine reconnu dans «\u00a0/Photos\u00a0»");
    }

    @Test
    void the_schedule_says_who_leads() {
        SyncStatus status = workshop.sync();
        SyncPlan ours = new SyncPlan(Duration.ofMinutes(15), true, null, 0);
        SyncPlan others = new SyncPlan(Duration.ofMinutes(15), false, null, 0);
        assertThat(words().schedule(status, ours, Optional.empty()))
                .isEqualTo("toutes les 15\u202fmin · prochaine lecture à 14:45 · ce poste s’en charge");
        assertThat(words().schedule(status, others, Optional.of("192.0.2.21"))).endsWith("le poste 192.0.2.21 s’en charge");
        assertThat(words().schedule(status, others, Optional.of("127.0.0.1"))).endsWith("un autre Vigie de cet ordinateur s’en charge");
        assertThat(words().schedule(status, others, Optional.empty())).endsWith("aucun poste ne s’en charge pour l’instant");
        SyncStatus unset = new SyncStatus(false, Progress.IDLE, null, null, 0, null, null);
        assertThat(words().schedule(unset, new SyncPlan(null, false, null, 0), Optional.empty())).isEmpty();
        assertThat(words().result(unset)).isNotBlank();
    }

    @Test
    void progress_names_the_run_and_those_that_wait() {
        workshop.synchronise();
        assertThat(words().progress(new SyncPlan(null, true, RunKind.IMPORT, 2), workshop.sync().progress()))
                .isEqualTo("Import\u00a0: 12 sur 34 fichiers · 3,4\u202fMo sur 9,8\u202fMo · reste 14\u202fs · 2 en attente");
    }
}
