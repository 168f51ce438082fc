package fr.vigie.store.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a backup says of itself: {@code manifest.json}.
 *
 * @param kind always {@link #KIND}
 * @param format of the file; {@link #FORMAT}
 * @param schema version of the tables
 * @param program version of the Vigie that wrote it
 * @param postgresql version of the server
 * @param created ISO-8601 in UTC, by the clock of the computer that wrote it
 * @param tables in an order in which they can be filled
 */
public record Manifest(String kind, int format, int schema, String program, String postgresql, String created, List<Table> tables,
        List<Sequence> sequences) {
    static final String KIND = "vigie-backup";
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(postgresql, "postgresql");
        Instant.parse(created);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * A table's content.
     *
     * @param table its name
     * @param file its entry in the archive, in PostgreSQL's text form of {@code COPY}, by primary key
     * @param columns in the order of the file
     * @param bytes of the entry, not compressed
     * @param sha256 of the entry, not compressed, in hexadecimal
     */
    public record Table(String table, String file, List<String> columns, long rows, long bytes, String sha256) {
        public Table {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
            columns = List.copyOf(columns);
        }
    }

    /**
     * The numbers that a column gives out.
     *
     * @param next the number that the next row gets
     */
    public record Sequence(String table, String column, long next) {
        public Sequence {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(column, "column");
        }
    }

    public Instant moment() {
        return Instant.parse(created);
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] json() throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this);
    }

    /** The format that the text claims to have; 0 where it is no manifest. */
    static int format(JsonNode json) {
        return json.path("kind").asText().equals(KIND) ? json.path("format").asInt() : 0;
    }

    static JsonNode parse(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    /** @throws IOException where something is missing or of another kind */
    static Manifest of(JsonNode json) throws IOException {
        try {
            return new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).treeToValue(json, Manifest.class);
        } catch (DateTimeException | NullPointerException incomplete) {
            throw new IOException("incomplete manifest", incomplete);
        }
    }
}
