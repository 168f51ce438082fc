package fr.vigie.ui.tv;

import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.overview.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the workshop's rows on pages that turn by the clock. Pure: the moments are given. */
final class TvBuilder {
    /** Centres on a page. */
    static final int MOST = 8;
    /** How long a page stands. */
    static final Duration PAGE = Duration.ofSeconds(20);

    private final WorkshopSnapshot snapshot;
    private final List<Row> rows;
    private final boolean lost;
    private final Messages texts;
    private final Figures figures;

    /**
     * @param rows of all centres
     * @param lost whether the last try to read the database failed
     */
    TvBuilder(WorkshopSnapshot snapshot, List<Row> rows, boolean lost, Messages texts, Figures figures) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.lost = lost;
        this.texts = texts;
        this.figures = figures;
    }

    /** @param since when the first page began */
    TvState build(Instant now, Instant since) {
        int pages = Math.max(1, Math.ceilDiv(rows.size(), MOST));
        int page = (int) Math.floorMod(Duration.between(since, now).dividedBy(PAGE), (long) pages);
        int size = Math.ceilDiv(rows.size(), pages);
        List<Row> shown = rows.subList(Math.min(rows.size(), page * size), Math.min(rows.size(), (page + 1) * size));
        Instant read = snapshot.centres().stream().map(CentreDay::live).map(live -> live.readAt()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        boolean late = read == null || read.plus(snapshot.lateAfter()).isBefore(now);
        return new TvState(figures.day(figures.local(now).toLocalDate()), figures.clock(now), age(read, now, late), lost || late, page,
                pages,
                List.copyOf(shown), rows.stream().anyMatch(row -> row.progress() != null));
    }

    private String age(@Nullable Instant read, Instant now, boolean late) {
        String clock = figures.clock(read);
        if (!lost && !late || read == null) {
            return texts.get("tv.data", clock);
        }
        String ago = figures.duration(Math.max(0, Duration.between(read, now).toMillis()));
        return texts.get(lost ? "tv.lost" : "tv.late", clock, ago);
    }
}
