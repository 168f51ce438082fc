package fr.vigie.export;

import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.task.Cancellation;
import fr.vigie.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/** Writes exports (spec 3). Rows stream from the database to the output: memory does not grow with them. Thread-safe. */
public final class Exporter {
    private final Readers readers;
    private final ZoneId zone;

    /** @param zone in which the moments of Vigie's own doings ({@code date_creation}) are told to people */
    public Exporter(Readers readers, ZoneId zone) {
        this.readers = readers;
        this.zone = zone;
    }

    /** The name a file gets when only its folder is given. */
    public static String fileName(Request request) {
        return FileNames.of(request);
    }

    /**
     * Writes to a file; an existing one is replaced only once the new one is whole.
     *
     * @param target a file, or a folder in which it gets the standard name
     * @return the file written
     * @throws VigieException {@code EXPORT_FAILED} when it cannot be written
     */
    public Path toFile(Request request, Path target, Cancellation cancellation) throws VigieException {
        Path file = Files.isDirectory(target) ? target.resolve(fileName(request)) : target;
        WholeFile.write(file, out -> toStream(request, out, cancellation));
        return file;
    }

    /**
     * Writes to {@code out}, which stays open.
     *
     * @return rows written
     */
    public long toStream(Request request, OutputStream out, Cancellation cancellation) throws VigieException, IOException {
        return switch (request.what()) {
            case SESSIONS -> write(SessionColumns.TABLE, request, out, cancellation);
            case PIECES -> write(DetailColumns.PIECES, request, out, cancellation);
            case WAITS -> write(DetailColumns.WAITS, request, out, cancellation);
            case STOPS -> write(DetailColumns.STOPS, request, out, cancellation);
            case PROFILES -> write(DetailColumns.PROFILES, request, out, cancellation);
            case ORDERS -> write(OrderColumns.TABLE, request, out, cancellation);
            case STATS -> write(new Statistics(request.grouping()).table(), request, out, cancellation);
        };
    }

    private <R> long write(Table<R> table, Request request, OutputStream out, Cancellation cancellation)
            throws VigieException, IOException {
        RowWriter<R> writer = writer(table, request, out);
        long[] rows = new long[1];
        try {
            table.source().stream(readers, request.filter(), row -> {
                cancellation.check();
                try {
                    writer.write(row);
                    rows[0]++;
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            });
        } catch (UncheckedIOException cause) {
            throw cause.getCause();
        }
        // only a whole document is completed
        writer.close();
        out.flush();
        return rows[0];
    }

    private <R> RowWriter<R> writer(Table<R> table, Request request, OutputStream out) throws IOException {
        return switch (request.format()) {
            case CSV -> new CsvWriter<>(table, request.dialect(), Headings.of(table, new Messages("export", Locale.FRENCH)), zone, out);
            case JSON -> new JsonWriter<>(table, out);
            case XLSX -> {
                Messages words = new Messages("export", request.locale());
                yield new XlsxWriter<>(table, Headings.of(table, words), words, zone, out);
            }
        };
    }
}
