package fr.vigie.ui.rawlog;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.FileDesk;
import fr.vigie.pipeline.LineKind;
import fr.vigie.pipeline.RawDay;
import fr.vigie.pipeline.RawFilter;
import fr.vigie.pipeline.RawLine;
import fr.vigie.pipeline.RawLog;
import fr.vigie.pipeline.RawMap;
import fr.vigie.pipeline.RawRows;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The raw log: which centre, day and file it shows, its rows, and what is marked in them. On the FX thread. */
public final class RawLogModel {
    private static final String CENTRE = "rawlog.centre";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:m[:s]");

    private final RawLog log;
    private final Kit kit;
    private final LocalDate today;
    private final Loading<List<Centre>> centres;
    private final Loading<Opened> opened;
    private final Loading<RawMap> map;
    private final ReadOnlyObjectWrapper<@Nullable LazyRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper target = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Place.@Nullable Proof> proof = new ReadOnlyObjectWrapper<>();
    private final FileDesk desk;
    private volatile double scanned;
    private Cancellation scanning = Cancellation.never();
    private long centreId;
    private LocalDate day;
    private @Nullable Long wantedFile;
    private @Nullable StoredFile file;
    private boolean wholeFile;
    private Set<LineKind> kinds = EnumSet.allOf(LineKind.class);
    private int wantedLine;

    /**
     * A day's files, and the one to show: one of them, or one that was asked for by name.
     *
     * @param shown null where the day has no file
     */
    record Opened(RawDay day, @Nullable StoredFile shown) {
        List<StoredFile> files() {
            List<StoredFile> files = new ArrayList<>(day.files());
            if (shown != null && files.stream().noneMatch(each -> each.id() == shown.id())) {
                files.add(shown);
            }
            return files;
        }
    }

    /** @param today the present production day */
    public RawLogModel(RawLog log, FileDesk desk, Kit kit, LocalDate today) {
        this.log = log;
        this.desk = desk;
        this.kit = kit;
        this.today = today;
        this.day = today;
        this.centres = new Loading<>(kit.tasks(), kit.notices());
        this.opened = new Loading<>(kit.tasks(), kit.notices());
        this.map = new Loading<>(kit.tasks(), kit.notices());
        centres.value().subscribe(this::centresCame);
        opened.value().subscribe(this::dayCame);
        map.value().subscribe(this::mapCame);
    }

    ReadOnlyObjectProperty<@Nullable List<Centre>> centres() {
        return centres.value();
    }

    /** Why the screen has nothing to show; null where it has, or where it is on its way. */
    @Nullable
    Throwable failure() {
        for (Loading<?> loading : List.of(centres, opened, map)) {
            if (loading.failure().get() != null) {
                return loading.failure().get();
            }
        }
        return null;
    }

    Subscription watchFailures(Runnable change) {
        return Subscription.combine(centres.failure().subscribe(change), opened.failure().subscribe(change),
                map.failure().subscribe(change));
    }

    Loading<Opened> opened() {
        return opened;
    }

    Loading<RawMap> map() {
        return map;
    }

    /** Null while there are none. */
    ReadOnlyObjectProperty<@Nullable LazyRows> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The row to go to; -1 for none. */
    ReadOnlyIntegerProperty target() {
        return target.getReadOnlyProperty();
    }

    /** What is marked; null for nothing. */
    ReadOnlyObjectProperty<Place.@Nullable Proof> proof() {
        return proof.getReadOnlyProperty();
    }

    long centreId() {
        return centreId;
    }

    LocalDate day() {
        return day;
    }

    LocalDate today() {
        return today;
    }

    boolean wholeFile() {
        return wholeFile;
    }

    Set<LineKind> kinds() {
        return kinds;
    }

    @Nullable
    StoredFile file() {
        return file;
    }

    RawLog log() {
        return log;
    }

    /** How much of a large file has been looked through, from 0 to 1. */
    double scanned() {
        return scanned;
    }

    /** @param wanted lines to show and mark; null: what was shown last, or today */
    public void open(Place.@Nullable Proof wanted) {
        if (wanted != null) {
            centreId = wanted.centreId();
            day = wanted.day();
            wantedFile = wanted.fileId();
            wantedLine = wanted.line();
            proof.set(wanted.line() > 0 ? wanted : null);
        }
        centres.load(desk::centres);
        if (wanted != null) {
            loadDay();
        }
    }

    private void centresCame(@Nullable List<Centre> known) {
        if (known != null && !known.isEmpty() && centreId == 0) {
            Optional<Long> before = kit.memory().recall(CENTRE).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf)
                    .filter(id -> known.stream().anyMatch(centre -> centre.id() == id));
            centreId = before.orElse(known.getFirst().id());
            loadDay();
        }
    }

    void chooseCentre(long id) {
        if (id != centreId) {
            centreId = id;
            forgetFile();
            loadDay();
        }
    }

    void chooseDay(LocalDate wanted) {
        if (!wanted.equals(day)) {
            day = wanted;
            forgetFile();
            loadDay();
        }
    }

    private void forgetFile() {
        wantedFile = null;
        wantedLine = 0;
        proof.set(null);
        scanning.request();
        opened.clear();
        map.forget();
        map.clear();
    }

    void chooseFile(StoredFile other) {
        if (file == null || other.id() != file.id()) {
            wantedFile = other.id();
            wantedLine = 0;
            if (proof.get() != null && !Objects.equals(proof.get().fileId(), other.id())) {
                proof.set(null);
            }
            show(other);
        }
    }

    /** Takes the files anew; a file that grew is read again. */
    public void refresh() {
        if (centreId != 0) {
            loadDay();
        } else {
            centres.load(desk::centres);
        }
    }

    private void loadDay() {
        kit.memory().remember(CENTRE, String.valueOf(centreId));
        long centre = centreId;
        LocalDate asked = day;
        Long wanted = wantedFile;
        opened.load(() -> {
            RawDay found = log.day(centre, asked);
            Optional<StoredFile> named = wanted == null
                    ? Optional.empty()
                    : Optional.of(found.files().stream().filter(each -> each.id() == wanted).findFirst())
                            .filter(Optional::isPresent).orElse(log.file(centre, wanted));
            // a version set aside comes last: it counts nowhere
            Optional<StoredFile> first = found.files().stream().filter(each -> !each.setAside()).findFirst()
                    .or(() -> found.files().stream().findFirst());
            return new Opened(found, named.or(() -> first).orElse(null));
        });
    }

    private void dayCame(@Nullable Opened came) {
        StoredFile shown = came == null ? null : came.shown();
        if (came == null || shown == null) {
            file = null;
            rows.set(null);
            map.forget();
            map.clear();
            return;
        }
        StoredFile before = file;
        RawMap known = map.value().get();
        boolean same = before != null && before.id() == shown.id() && before.content().bytes() == shown.content().bytes()
                && known != null && known.day().equals(came.day().day()) && known.file().id() == shown.id();
        if (same) {
            file = shown;
            goToWanted();
        } else {
            show(shown);
        }
    }

    private void show(StoredFile shown) {
        boolean other = file == null || file.id() != shown.id();
        file = shown;
        boolean lacksDay = shown.content().days().stream().noneMatch(has -> has.day().equals(day));
        wholeFile = lacksDay || !other && wholeFile;
        scanning.request();
        Cancellation cancellation = new Cancellation();
        scanning = cancellation;
        scanned = 0;
        if (other) {
            map.clear();
        }
        LocalDate asked = day;
        map.load(() -> log.map(shown, asked, cancellation, part -> scanned = part));
    }

    private void mapCame(@Nullable RawMap came) {
        if (came == null) {
            rows.set(null);
        } else {
            put();
        }
    }

    /** Whether the file has lines of other days. */
    boolean severalDays() {
        StoredFile shown = file;
        return shown != null && shown.content().days().size() > 1;
    }

    void setWholeFile(boolean whole) {
        if (whole != wholeFile) {
            wholeFile = whole;
            put();
        }
    }

    void setKinds(Set<LineKind> shown) {
        if (!shown.equals(kinds)) {
            kinds = Set.copyOf(shown);
            put();
        }
    }

    private void put() {
        RawMap known = map.value().get();
        if (known != null) {
            RawRows shown = new RawRows(known, new RawFilter(kinds, !wholeFile));
            target.set(-1);
            LazyRows[] made = new LazyRows[1];
            made[0] = new LazyRows(shown, window -> load(made[0], window));
            rows.set(made[0]);
            goToWanted();
            measureProof();
        }
    }

    private void load(LazyRows into, int window) {
        kit.tasks().of(() -> into.rows().shown(window, log.lines(into.rows().map(), window)))
                .onSuccess(lines -> into.arrived(window, lines)).onError(Throwable.class, error -> {
                    into.missed(window);
                    kit.notices().failed(error);
                }).start();
    }

    /** A period is known by its first line; how far it goes is looked up. */
    private void measureProof() {
        Place.Proof marked = proof.get();
        StoredFile shown = file;
        if (marked != null && shown != null && marked.line() == marked.lastLine()) {
            LocalDate of = marked.day();
            kit.tasks().of(() -> log.lastLine(shown, of, marked.line())).onSuccess(last -> {
                if (marked.equals(proof.get()) && last > marked.line()) {
                    proof.set(new Place.Proof(marked.centreId(), of, marked.fileId(), marked.line(), last, marked.words()));
                }
            }).onError(Throwable.class, kit.notices()::failed).start();
        }
    }

    void clearProof() {
        proof.set(null);
    }

    boolean marks(RawLine line) {
        Place.Proof marked = proof.get();
        return marked != null && line.number() >= marked.line() && line.number() <= marked.lastLine();
    }

    private void goToWanted() {
        if (wantedLine > 0) {
            int line = wantedLine;
            wantedLine = 0;
            goToLine(line);
        }
    }

    /** The nearest line shown, at or behind it. */
    void goToLine(int line) {
        LazyRows shown = rows.get();
        if (shown == null || shown.isEmpty()) {
            return;
        }
        int window = shown.rows().windowOfLine(line);
        List<RawLine> known = shown.window(window);
        if (known != null) {
            aim(shown, shown.rows().rowOf(line, known));
        } else {
            kit.tasks().of(() -> shown.rows().shown(window, log.lines(shown.rows().map(), window))).onSuccess(lines -> {
                shown.arrived(window, lines);
                aim(shown, shown.rows().rowOf(line, lines));
            }).onError(Throwable.class, kit.notices()::failed).start();
        }
    }

    private void aim(LazyRows shown, int row) {
        if (rows.get() == shown) {
            target.set(-1);
            target.set(row);
        }
    }

    /**
     * Goes to a line number or a time.
     *
     * @return false where the text is neither
     */
    boolean goTo(String text) {
        String typed = text.strip().replace('h', ':');
        if (typed.matches("\\d{1,9}")) {
            goToLine(Math.max(1, Integer.parseInt(typed)));
            return true;
        }
        LazyRows shown = rows.get();
        try {
            LocalTime time = LocalTime.parse(typed.endsWith(":") ? typed + "0" : typed, CLOCK);
            if (shown != null) {
                kit.tasks().of(() -> log.lineAt(shown.rows(), shown.rows().map().at(time)))
                        .onSuccess(line -> goToLine(line.orElse(Integer.MAX_VALUE))).onError(Throwable.class, kit.notices()::failed)
                        .start();
            }
            return true;
        } catch (DateTimeParseException neither) {
            return false;
        }
    }

    /** Lines with their numbers, as they are copied; those not read yet are left out. */
    String copied(List<LineRow> chosen) {
        StringBuilder text = new StringBuilder();
        for (LineRow row : chosen) {
            RawLine line = row.line();
            if (line != null) {
                text.append(line.number()).append('\t').append(line.text()).append('\n');
            }
        }
        return text.toString();
    }

    /** Leaves: nothing under way arrives, a scan under way ends. */
    public void forget() {
        scanning.request();
        centres.forget();
        opened.forget();
        map.forget();
    }
}
