package fr.vigie.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One object with one array named after what it holds, a row a line (spec 3). */
final class JsonWriter<R> implements RowWriter<R> {
    private final List<Column<R>> columns;
    private final JsonGenerator json;

    JsonWriter(Table<R> table, OutputStream out) throws IOException {
        this.columns = table.columnsFor(Column.Audience.PROGRAMS);
        this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartObject();
        json.writeArrayFieldStart(table.name());
    }

    @Override
    public void write(R row) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            switch (value) {
                case null -> json.writeNullField(column.name());
                case Integer number -> json.writeNumberField(column.name(), number);
                case Long number -> json.writeNumberField(column.name(), number);
                case List<?> parts -> array(column.name(), parts);
                default -> json.writeStringField(column.name(), Texts.technical(value));
            }
        }
        json.writeEndObject();
    }

    private void array(String name, List<?> parts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object part : parts) {
            json.writeString(String.valueOf(part));
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
