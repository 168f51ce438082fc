package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.FileDesk;
import fr.vigie.pipeline.FileDetails;
import fr.vigie.pipeline.ManualRuns;
import fr.vigie.pipeline.SyncPlan;
import fr.vigie.model.FileCounts;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileDecision;
import fr.vigie.store.FileItem;
import fr.vigie.store.FileKey;
import fr.vigie.store.FilePage;
import fr.vigie.store.FileQuery;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileState;
import fr.vigie.store.Run;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.StoredFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Files of three centres over {@code days} days, a handful of them in trouble; notes what is asked of it. */
public final class FakeFileDesk implements FileDesk {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    public final List<FileQuery> queries = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile @Nullable VigieException failure;
    public volatile ManualRuns.@Nullable ImportReport lastImport;
    public volatile boolean leads = true;
    private final List<Centre> centres = List.of(new Centre(1, "DEM12", "DEM12", true), new Centre(3, "DEMALU", "DEMALU", true),
            new Centre(4, "SU12", "SU12", true));
    private final List<FileItem> items = new ArrayList<>();

    public FakeFileDesk(int days) {
        long id = 1;
        for (int i = 0; i < days; i++) {
            LocalDate day = TODAY.minusDays(i);
            for (Centre centre : centres) {
                String folder = centre.id() == 1 ? "DEM12 (PVC)" : centre.id() == 3 ? "DEMALU (ALU)" : "SU12 (HYBRIDE)";
                String path = folder + "/" + day.toString().replace("-", "") + ".LOG";
                items.add(item(id++, centre, path, 1, i, i == 0 ? FileState.PARTIAL : FileState.READ));
                if (i == 2 && centre.id() == 1) {
                    items.add(item(id++, centre, path, 2, i, FileState.READ));
                }
            }
        }
    }

    private static FileItem item(long id, Centre centre, String path, int generation, int age, FileState state) {
        boolean broken = age == 4 && centre.id() == 3;
        long rejected = age == 2 && centre.id() == 1 ? 3 : 0;
        long offDate = age == 9 && centre.id() == 4 ? 12 : 0;
        long lines = 2_400 - 37L * (age % 11) + 211 * centre.id();
        Instant read = FakeWorkshop.INSTANT.minus(Duration.ofDays(age)).minusSeconds(36);
        return new FileItem(centre, id, new FileKey("ftp", path, generation), broken ? FileState.IN_ERROR : state, false,
                broken ? "Le fichier « " + path + " » n’a pu être lu en entier : arrêt à l’octet 4 096 sur 98 213 (délai dépassé)" : null,
                lines * 41, broken ? 4_096 : lines * 41, broken ? 100 : lines, broken ? 97 : lines - 5, 2, rejected, offDate,
                broken ? 3 : rejected > 0 ? 2 : offDate > 0 ? 1 : 0, read, read.minusSeconds(65),
                TODAY.minusDays(age).atTime(20, 15, 3));
    }

    private void check() throws VigieException {
        VigieException planned = failure;
        if (planned != null) {
            throw planned;
        }
    }

    @Override
    public FilePage files(FileQuery query) throws VigieException {
        check();
        queries.add(query);
        Comparator<FileItem> order = switch (query.order()) {
            case PATH -> Comparator.comparing(item -> item.key().path());
            case LINES -> Comparator.comparingLong(FileItem::lines);
            default -> Comparator.comparingInt(FileItem::attention);
        };
        List<FileItem> found = items.stream()
                .filter(item -> (query.shown() == null || item.shown() == query.shown())
                        && (query.centreId() == null || item.centre().id() == query.centreId())
                        && (query.source() == null || item.key().source().equals(query.source()))
                        && item.key().path().toLowerCase(java.util.Locale.ROOT).contains(query.text().toLowerCase(java.util.Locale.ROOT))
                        && (!query.attentionOnly() || item.attention() > 0))
                .sorted((query.descending() ? order.reversed() : order).thenComparing(FileItem::readAt, Comparator.reverseOrder()))
                .toList();
        return new FilePage(found.stream().skip(query.offset()).limit(query.limit()).toList(), found.size(), items.size(),
                items.stream().filter(item -> item.attention() > 0).count());
    }

    @Override
    public Optional<FileDetails> details(long fileId) throws VigieException {
        check();
        return items.stream().filter(item -> item.id() == fileId).findFirst().map(this::details);
    }

    private FileDetails details(FileItem item) {
        LocalDate day = item.newestEvent() == null ? TODAY : item.newestEvent().toLocalDate();
        FileContent none = FileContent.NOTHING;
        FileContent content = new FileContent(0, 0, none.hash(), none.hash(), new FileCounts(0, 0, 0, 0, 0, Map.of(), Map.of()),
                item.newestEvent(), List.of(new FileDay(day, item.events(), false)));
        StoredFile stored = new StoredFile(item.id(), item.centre().id(), item.key(), new FileRemote(item.size(), item.remoteTime()),
                item.state(), item.setAside(), item.error(), content, item.readAt());
        List<FileItem> versions = items.stream().filter(each -> each.key().path().equals(item.key().path())).toList();
        List<Reject> rejects = item.rejected() == 0
                ? List.of()
                : List.of(new Reject(12, RejectReason.TIMESTAMP, "2025 pas une date|@StukUitgevoerd"),
                        new Reject(207, RejectReason.EVENT, "20250526 07:12:33|@: 12 sec"),
                        new Reject(208, RejectReason.LINE_TOO_LONG, "xxxxxxxx"));
        return new FileDetails(item, stored, versions, rejects, item.setAside()
                ? List.of(new FileDecision(true, "marie@bureau-3", FakeWorkshop.INSTANT))
                : List.of());
    }

    @Override
    public List<Centre> centres() throws VigieException {
        check();
        return centres;
    }

    @Override
    public List<Run> runs(int most) throws VigieException {
        check();
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < Math.min(most, 40); i++) {
            Instant start = FakeWorkshop.INSTANT.minus(Duration.ofMinutes(15L * i + 1));
            RunOutcome outcome = i == 3
                    ? RunOutcome.PART
                    : i == 11 ? RunOutcome.FAILED : i == 20 ? RunOutcome.INTERRUPTED : RunOutcome.DONE;
            String message = switch (outcome) {
                case PART -> "Le fichier « DEMALU (ALU)/20250524.LOG » n’a pu être lu en entier : arrêt à l’octet 4 096 sur 98 213";
                case FAILED -> "Le serveur FTP 192.0.2.10 est injoignable (délai dépassé)";
                default -> null;
            };
            runs.add(new Run(400 - i, i == 6 ? RunKind.IMPORT : i == 7 ? RunKind.REPROCESS : RunKind.FTP, i == 6 || i == 7
                    ? RunTrigger.MANUAL
                    : RunTrigger.SCHEDULE, start, outcome == RunOutcome.INTERRUPTED ? null : start.plusMillis(3_400 + 90L * i), "marie",
                    i % 5 == 0 ? "bureau-3" : "atelier-1", new RunCounts(3_650, outcome == RunOutcome.FAILED ? 0 : 3, i == 3 ? 1 : 0,
                            41_000 + 913L * i, 1_020 + 3L * i, 3),
                    outcome, message));
        }
        return runs;
    }

    @Override
    public SyncPlan plan() {
        return new SyncPlan(Duration.ofMinutes(15), leads, RunKind.FTP, 0);
    }

    @Override
    public Optional<String> leader() {
        return Optional.of("192.0.2.21");
    }

    @Override
    public ManualRuns.@Nullable ImportReport lastImport() {
        return lastImport;
    }

    @Override
    public boolean setAside(FileItem file, boolean aside) throws VigieException {
        check();
        asked.add((aside ? "aside " : "back ") + file.id());
        items.replaceAll(item -> item.id() != file.id()
                ? item
                : new FileItem(item.centre(), item.id(), item.key(), item.state(), aside, item.error(), item.size(), item.bytes(),
                        item.lines(),
                        item.events(), item.offFormat(), item.rejected(), item.offDate(), aside ? 0 : item.attention(), item.readAt(),
                        item.remoteTime(), item.newestEvent()));
        return true;
    }

    @Override
    public void reprocess(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre) {
        asked.add("reprocess " + from + " " + to + " " + centre);
    }

    @Override
    public void importFrom(List<Path> paths) {
        asked.add("import " + paths);
    }
}
