package fr.vigie.api;

import fr.vigie.export.RowForm;
import fr.vigie.export.RowWriter;
import fr.vigie.model.VigieException;
import fr.vigie.store.Audit;
import fr.vigie.store.AuditAction;
import fr.vigie.store.Listing;
import fr.vigie.store.Pages;
import fr.vigie.store.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Lists as CSV, streamed: a list of any length takes no memory. A few at once, as each holds a connection to the database. */
final class Streams {
    private static final int AT_ONCE = 3;
    private final Pages pages;
    private final Audit audit;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Streams(Pages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    <R> void csv(Call call, Listing<R> listing, RowForm<R> form, Map<String, Object> filter, Span span) throws VigieException, IOException {
        if (!room.tryAcquire()) {
            throw Problem.with(Map.of("Retry-After", "5"), ProblemKind.BUSY);
        }
        try {
            audit.note(call.entry(AuditAction.EXPORT, call.route().paths().getFirst(), filter.toString()));
            call.context().contentType("text/csv; charset=utf-8; header=present").header("Cache-Control", "private, no-cache")
                    .header("Vary", "Accept, Authorization")
                    .header("Content-Disposition", "attachment; filename=\"" + form.name() + ".csv\"");
            write(call.context().outputStream(), listing, form, filter, span);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            room.release();
        }
    }

    private <R> void write(OutputStream out, Listing<R> listing, RowForm<R> form, Map<String, Object> filter, Span span)
            throws VigieException, IOException {
        // closed only when it is whole: an answer cut short must be seen to be
        RowWriter<R> writer = form.csv(out);
        pages.stream(listing, filter, span, row -> {
            try {
                writer.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.close();
        out.flush();
    }
}
