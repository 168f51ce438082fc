package fr.vigie.ui.rawlog;

import fr.vigie.pipeline.RawHits;
import fr.vigie.pipeline.RawLine;
import fr.vigie.pipeline.RawLog;
import fr.vigie.pipeline.RawRows;
import fr.vigie.task.Cancellation;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Tasks;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The search in a raw log: how many lines hold a text, and where the next one is. On the FX thread. */
final class SearchModel {
    private final RawLog log;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final IntConsumer goTo;
    private final ReadOnlyObjectWrapper<@Nullable RawHits> hits = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Cancellation searching = Cancellation.never();
    private Tasks.@Nullable Started started;
    private String text = "";
    private boolean exact;
    private @Nullable RawRows rows;

    /** @param goTo takes the line of a hit */
    SearchModel(RawLog log, Kit kit, IntConsumer goTo) {
        this.log = log;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.goTo = goTo;
    }

    /** Null without a search. */
    ReadOnlyObjectProperty<@Nullable RawHits> hits() {
        return hits.getReadOnlyProperty();
    }

    /** What is found, in words. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    boolean matches(RawLine line) {
        RawHits found = hits.get();
        return found != null && found.matches(line);
    }

    /** Other rows are shown: the same search in them. */
    void rows(@Nullable RawRows shown) {
        rows = shown;
        search(text, exact, 0);
    }

    /** @param from line whose next hit is gone to; 0 for staying where one is */
    void search(String wanted, boolean byLetter, int from) {
        text = wanted;
        exact = byLetter;
        searching.request();
        if (started != null) {
            started.forget();
            started = null;
        }
        hits.set(null);
        words.set("");
        RawRows shown = rows;
        if (shown == null || wanted.isEmpty()) {
            return;
        }
        words.set(texts.get("rawlog.search.busy"));
        Cancellation cancellation = new Cancellation();
        searching = cancellation;
        started = kit.tasks().of(() -> log.find(shown, wanted, byLetter, cancellation, part -> {}))
                .onSuccess(found -> found(found, from)).onError(CancellationException.class, left -> {})
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    private void found(RawHits came, int from) {
        hits.set(came);
        words.set(came.size() == 0 ? texts.get("rawlog.search.none") : texts.get("rawlog.search.count", came.size()));
        if (from > 0) {
            step(from, true);
        }
    }

    /** To the next line with a hit from a line on, itself included, or to the one before. */
    void step(int line, boolean forward) {
        RawHits known = hits.get();
        if (known != null) {
            kit.tasks().of(() -> log.hit(known, line, forward)).onSuccess(hit -> at(known, hit))
                    .onError(Throwable.class, kit.notices()::failed).start();
        }
    }

    private void at(RawHits of, Optional<RawHits.Hit> hit) {
        if (of == hits.get() && hit.isPresent()) {
            words.set(texts.get("rawlog.search.at", figures.count(hit.get().ordinal()), figures.count(of.size())));
            goTo.accept(hit.get().line());
        }
    }

    void forget() {
        searching.request();
        if (started != null) {
            started.forget();
        }
    }
}
