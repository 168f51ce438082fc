package fr.vigie.orders;

import fr.vigie.model.PlannedOrder;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the query's rows one by one and keeps of them what planned orders need. For one use. */
final class OrderCollector {
    private final BoxCodes boxCodes;
    private final Map<String, Candidate> candidates = new HashMap<>();
    /** A few hundred texts come back a hundred thousand times: each is decoded, and held, once. */
    private final Map<ByteBuffer, Text> known = new HashMap<>();
    private long rows;
    private boolean notesBegan;

    OrderCollector(BoxCodes boxCodes) {
        this.boxCodes = boxCodes;
    }

    /** A text of the source: as it was found, and repaired. */
    private record Text(String raw, String good) {
        static Text of(byte[] bytes) {
            String raw = TextRepair.decode(bytes);
            String good = TextRepair.repair(raw).stripTrailing();
            return new Text(raw, good.equals(raw) ? raw : good);
        }
    }

    long rows() {
        return rows;
    }

    int candidates() {
        return candidates.size();
    }

    void take(ResultSet row) throws SQLException {
        rows++;
        if (row.getString("genre").equals("C")) {
            box(row);
        } else {
            note(row);
        }
    }

    private void box(ResultSet row) throws SQLException {
        if (notesBegan) {
            // the parts of a "union all" come one after the other; if they ever do not, notes would be missed
            throw new SQLException("a box after a note");
        }
        Text status = common(row.getBytes("status"));
        String code = common(row.getBytes("code")).good();
        if (!boxCodes.matches(code) || !PlannedRule.status(status.good())) {
            return;
        }
        String id = row.getString("ordre");
        Candidate candidate = candidates.get(id);
        if (candidate == null) {
            byte[] job = row.getBytes("affaire");
            candidate = new Candidate(id, String.valueOf(row.getString("numero")).strip(), common(row.getBytes("extension")).good(), status,
                    row.getBoolean("stock"), job == null ? null : Text.of(job).good());
            candidates.put(id, candidate);
        }
        candidate.boxes.add(new Box(new Rank(row.getObject("position")), new Rank(row.getObject("kennung")), new Rank(row.getObject("znr")),
                code));
    }

    private void note(ResultSet row) throws SQLException {
        notesBegan = true;
        Candidate candidate = candidates.get(row.getString("ordre"));
        byte[] note = row.getBytes("note");
        if (candidate != null && note != null && PlannedRule.note(TextRepair.repair(TextRepair.decode(note)))) {
            candidate.plannedAt(row.getObject("moment", LocalDateTime.class));
        }
    }

    private Text common(byte @Nullable [] bytes) {
        return known.computeIfAbsent(ByteBuffer.wrap(bytes == null ? new byte[0] : bytes), some -> Text.of(some.array()));
    }

    /** The orders that a note plans, ordered by number, then extension. */
    List<PlannedOrder> orders() {
        Map<Key, Candidate> planned = new HashMap<>();
        for (Candidate candidate : candidates.values()) {
            if (candidate.planned) {
                planned.merge(new Key(candidate.number, candidate.extension), candidate, Candidate::merge);
            }
        }
        return planned.values().stream()
                .sorted(Comparator.comparingInt((Candidate one) -> one.number.length()).thenComparing(one -> one.number)
                        .thenComparing(one -> one.extension))
                .map(Candidate::order).toList();
    }

    private record Key(String number, String extension) {}

    /** A box's place among its order's. */
    private record Box(Rank position, Rank kind, Rank number, String code) {
        static final Comparator<Box> ORDER = Comparator.comparing(Box::position).thenComparing(Box::kind).thenComparing(Box::number);
    }

    /** An order whose status is right and that has a box; whether a note plans it is seen later. */
    private static final class Candidate {
        private final String id;
        private final String number;
        private final String extension;
        private final Text status;
        private final @Nullable String job;
        private final List<Box> boxes = new ArrayList<>(1);
        private boolean stock;
        private boolean planned;
        private @Nullable LocalDateTime newest;

        Candidate(String id, String number, String extension, Text status, boolean stock, @Nullable String job) {
            this.id = id;
            this.number = number;
            this.extension = extension;
            this.status = status;
            this.stock = stock;
            this.job = job;
        }

        void plannedAt(@Nullable LocalDateTime moment) {
            planned = true;
            if (moment != null && (newest == null || moment.isAfter(newest))) {
                newest = moment;
            }
        }

        /** Two rows of one number and extension (of two {@code AuftragsTyp}): the one planned last speaks, boxes and stock are of both. */
        static Candidate merge(Candidate one, Candidate other) {
            Comparator<Candidate> byNote = Comparator.comparing(candidate -> candidate.newest,
                    Comparator.nullsFirst(Comparator.naturalOrder()));
            Candidate last = byNote.thenComparing(candidate -> candidate.id, Comparator.reverseOrder()).compare(one, other) >= 0
                    ? one
                    : other;
            Candidate first = last == one ? other : one;
            last.boxes.addAll(first.boxes);
            last.stock |= first.stock;
            return last;
        }

        PlannedOrder order() {
            LocalDateTime moment = newest;
            return new PlannedOrder(number, extension, status.good(), status.raw(), moment == null ? null : moment.toLocalDate(),
                    boxes.stream().sorted(Box.ORDER).map(Box::code).toList(), stock, job);
        }
    }
}
