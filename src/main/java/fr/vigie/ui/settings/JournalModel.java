package fr.vigie.ui.settings;

import fr.vigie.model.VigieException;
import fr.vigie.pipeline.AccessDesk;
import fr.vigie.pipeline.AccessDesk.AuditPart;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.AuditRow;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** <em>Journal d’audit</em>: what was done and refused, newest first, a part at a time; the database does the searching. */
public final class JournalModel {
    private final AccessDesk desk;
    private final Loading<AuditPart> loading;
    private AuditFilter filter = AuditFilter.ALL;

    public JournalModel(AccessDesk desk, Kit kit) {
        this.desk = desk;
        this.loading = new Loading<>(kit.tasks(), kit.notices());
    }

    /** All lines taken so far; null before the first answer. */
    public ReadOnlyObjectProperty<@Nullable AuditPart> lines() {
        return loading.value();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return loading.failure();
    }

    public ReadOnlyBooleanProperty busy() {
        return loading.busy();
    }

    public AuditFilter filter() {
        return filter;
    }

    /**
     * Takes the newest lines of another filter.
     *
     * @param action null: of every kind
     * @param text words that must all occur
     */
    public void find(@Nullable AuditAction action, String text) {
        AuditFilter wanted = new AuditFilter(action, Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
        if (!wanted.equals(filter)) {
            filter = wanted;
            refresh();
        }
    }

    /** Takes the newest lines. */
    public void refresh() {
        AuditFilter wanted = filter;
        loading.load(() -> desk.journal(wanted, Long.MAX_VALUE));
    }

    /** Takes the lines before those that are there. */
    public void older() {
        AuditPart here = loading.value().get();
        if (here != null && here.more() && !loading.busy().get()) {
            AuditFilter wanted = filter;
            loading.load(() -> behind(here, wanted));
        }
    }

    private AuditPart behind(AuditPart here, AuditFilter wanted) throws VigieException {
        AuditPart next = desk.journal(wanted, here.rows().getLast().id());
        List<AuditRow> all = Stream.concat(here.rows().stream(), next.rows().stream()).toList();
        return new AuditPart(all, next.more());
    }

    public void dispose() {
        loading.forget();
    }
}
