package fr.vigie.ui.stops;

import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKey;
import fr.vigie.store.JustificationChange;
import fr.vigie.ui.fx.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user is about to say of the chosen periods. It replaces what the rows said when the writing began: what another desktop saves
 * meanwhile is met as a refusal, even if it has reached the screen.
 */
final class Draft {
    private List<Line> lines = List.of();
    private Map<PeriodKey, Long> versions = Map.of();
    private boolean reasonTouched;
    private @Nullable Integer reasonId;
    private @Nullable String comment;

    List<Line> lines() {
        return lines;
    }

    boolean dirty() {
        return reasonTouched || comment != null;
    }

    /** Other periods are chosen: what was begun for the ones before is dropped. The same ones, newly read, change nothing. */
    void choose(List<Line> chosen) {
        boolean same = keys(chosen).equals(keys(lines));
        lines = List.copyOf(chosen);
        if (!same) {
            forget();
        } else if (!dirty()) {
            versions = Map.of();
        }
    }

    private static Set<PeriodKey> keys(List<Line> lines) {
        return lines.stream().map(Line::key).collect(Collectors.toSet());
    }

    void reason(@Nullable Integer id) {
        begin();
        reasonTouched = true;
        reasonId = id;
    }

    void comment(String text) {
        begin();
        comment = text;
    }

    private void begin() {
        if (!dirty()) {
            accept();
        }
    }

    /** The user has seen what the rows say now. */
    void accept() {
        Map<PeriodKey, Long> now = new HashMap<>();
        lines.forEach(line -> now.put(line.key(), line.period().version()));
        versions = now;
    }

    void forget() {
        reasonTouched = false;
        reasonId = null;
        comment = null;
        versions = Map.of();
    }

    /** What is to be saved: only of periods on which it changes something. */
    List<JustificationChange> changes() {
        List<JustificationChange> changes = new ArrayList<>();
        for (Line line : lines) {
            IdlePeriod period = line.period();
            Integer reason = reasonTouched ? reasonId : period.reasonId();
            String words = comment == null ? period.comment() : comment.strip();
            if (!Objects.equals(reason, period.reasonId()) || !words.equals(period.comment())) {
                changes.add(new JustificationChange(line.key(), reason, words, versions.getOrDefault(line.key(), period.version())));
            }
        }
        return changes;
    }

    /** What the fields show: what was begun, or what all chosen periods have in common. */
    EditState state(boolean busy, boolean undoable, @Nullable Notice refusal) {
        boolean oneReason = lines.stream().map(line -> line.period().reasonId()).distinct().count() <= 1;
        boolean oneComment = lines.stream().map(line -> line.period().comment()).distinct().count() <= 1;
        Integer commonReason = oneReason && !lines.isEmpty() ? lines.getFirst().period().reasonId() : null;
        String commonComment = oneComment && !lines.isEmpty() ? lines.getFirst().period().comment() : "";
        return new EditState(lines.size(), lines.stream().mapToLong(Line::millis).sum(), reasonTouched ? reasonId : commonReason,
                !reasonTouched && !oneReason, comment == null ? commonComment : comment, comment == null && !oneComment, dirty(), busy,
                undoable,
                refusal);
    }

    /**
     * What the fields show.
     *
     * @param mixedReason whether the chosen periods have different reasons
     * @param refusal why the last saving was refused; null once that was dealt with
     */
    record EditState(int count, long millis, @Nullable Integer reasonId, boolean mixedReason, String comment, boolean mixedComment,
            boolean dirty, boolean busy, boolean undoable, @Nullable Notice refusal) {
        static final EditState NOTHING = new EditState(0, 0, null, false, "", false, false, false, false, null);
    }
}
